import { permitted } from '../../../shared/access/rules.js';
import type { ShieldMap } from '../../../shared/subgraph/subgraph-definition.js';
import { invoicesView } from '../permissions.js';

const view = permitted(invoicesView);

/** Who may see how amounts came about: whoever sees them. */
export const explanationsShield: ShieldMap = {
  Query: { explainAmount: view },
  AmountExplanation: view,
  ExplainedFigure: view,
};
