import { recordGraph } from '../../../../shared/records/record-graph.js';
import { bankTransaction } from './bank-transaction.record.js';

export const bankTransactionGraph = recordGraph(bankTransaction);
export const BankTransaction = bankTransactionGraph.type;
