import { recordGraph } from '../../../../shared/records/record-graph.js';
import { payment } from './payment.record.js';

export const paymentGraph = recordGraph(payment);
export const Payment = paymentGraph.type;
