import { recordGraph } from '../../../../shared/records/record-graph.js';
import { bankAccount } from './bank-account.record.js';

export const bankAccountGraph = recordGraph(bankAccount);
export const BankAccount = bankAccountGraph.type;
