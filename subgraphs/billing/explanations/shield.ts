import { permittedAny } from '../../../shared/access/rules.js';
import type { ShieldMap } from '../../../shared/subgraph/subgraph-definition.js';
import { accountingView, invoicesView, paymentsView } from '../permissions.js';

/** The operation asks for the one of the row. */
const view = permittedAny([invoicesView, paymentsView, accountingView]);

/** Who may see how amounts came about: whoever sees them. */
export const explanationsShield: ShieldMap = {
  Query: { explainAmount: view },
  AmountExplanation: view,
  ExplainedFigure: view,
};
