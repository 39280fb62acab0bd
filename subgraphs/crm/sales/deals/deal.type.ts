import { recordGraph } from '../../../../shared/records/record-graph.js';
import { deal } from './deal.record.js';

export const dealGraph = recordGraph(deal);
export const Deal = dealGraph.type;
