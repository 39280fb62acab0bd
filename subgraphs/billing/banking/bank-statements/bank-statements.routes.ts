import { recordRoutes } from '../../../../shared/records/record-routes.js';
import type { Route } from '../../../../shared/records/route.js';
import { bankStatement, bankStatementSelection } from './bank-statement.record.js';

const [list, , read] = recordRoutes(bankStatement, '/payments/bank-statements', {
  selection: bankStatementSelection,
});

/** /v1/payments/bank-statements. */
export const bankStatementRoutes: readonly Route[] = [list, read];
