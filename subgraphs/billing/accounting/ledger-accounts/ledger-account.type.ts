import { recordGraph } from '../../../../shared/records/record-graph.js';
import { ledgerAccount } from './ledger-account.record.js';

export const ledgerAccountGraph = recordGraph(ledgerAccount);
export const LedgerAccount = ledgerAccountGraph.type;
