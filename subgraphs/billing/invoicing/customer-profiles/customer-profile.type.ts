import { recordGraph } from '../../../../shared/records/record-graph.js';
import { customerProfile } from './customer-profile.record.js';

export const customerProfileGraph = recordGraph(customerProfile);
