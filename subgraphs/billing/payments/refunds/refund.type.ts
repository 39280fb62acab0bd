import { recordGraph } from '../../../../shared/records/record-graph.js';
import { refund } from './refund.record.js';

export const refundGraph = recordGraph(refund);
export const Refund = refundGraph.type;
