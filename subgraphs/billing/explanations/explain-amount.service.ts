import { decidePermitted, demandPermission } from '../../../shared/access/rules.js';
import { recordNotFound } from '../../../shared/errors/errors.js';
import type { Kernel } from '../../../shared/kernel/kernel.js';
import type { LoaderRegistry } from '../../../shared/kernel/loaders.js';
import type { Principal } from '../../../shared/access/principal.js';
import { accountingView, invoicesView, paymentsView } from '../permissions.js';
import { explanationsOfDocument } from './document-explanations.loader.js';
import { explainAllocation } from './explain-allocation.rules.js';
import { explainLedgerLine, type SourceOfEntry } from './explain-ledger-line.rules.js';
import type { Explanation } from './explanation.rules.js';
import { findAmount, type FoundAmount } from './find-amount.reader.js';
import { findLedgerLine, type LedgerLineFacts } from './ledger-line-facts.reader.js';
import { reportDifferences } from './report-differences.service.js';
import { findSettlement } from './settlement-facts.reader.js';

/** Who asks, and with what it is looked for. */
export interface Asking {
  readonly kernel: Pick<Kernel, 'database' | 'logger'>;
  readonly principal: Principal;
  readonly loaders: LoaderRegistry;
}

const permissionOf = {
  ...{ document_line: invoicesView, document_tax: invoicesView },
  ...{ ledger_line: accountingView, allocation: paymentsView },
} as const;

/** How the amount of a row came about. NOT-FOUND-001; AUTH-004, AUTH-009 and MODULE-001 for who may not see the row. */
export async function explainAmount(asking: Asking, id: string): Promise<Explanation> {
  const { kernel, principal } = asking;
  const { businessId } = principal;
  const found = await findAmount(kernel, businessId, id);
  if (!found) throw recordNotFound('amount', id);
  demandPermission(permissionOf[found.type], principal);
  const explanation = await explain(asking, found, id);
  if (!explanation) throw recordNotFound('amount', id);
  return explanation;
}

async function explain(
  { kernel, principal, loaders }: Asking,
  { type, ownerId }: FoundAmount,
  id: string,
): Promise<Explanation | undefined> {
  const { businessId } = principal;
  if (type === 'document_line') return (await loaders.load(explanationsOfDocument, ownerId))?.line(id);
  if (type === 'document_tax') return (await loaders.load(explanationsOfDocument, ownerId))?.tax(id);
  if (type === 'allocation') {
    const settlement = await findSettlement(kernel, businessId, id);
    return settlement && reported(kernel, businessId, explainAllocation(settlement));
  }
  const line = await findLedgerLine(kernel, businessId, id);
  if (!line) return undefined;
  const explanation = explainLedgerLine(line, await sourceOf({ kernel, principal, loaders }, line));
  // Whoever sees the books alone learns what was posted, and not what documents and payments say of it.
  const needed = line.sourceType === 'allocation' ? paymentsView : invoicesView;
  const maySee = decidePermitted(needed, principal) === true;
  return reported(kernel, businessId, maySee ? explanation : withoutSteps(explanation));
}

async function sourceOf(
  { kernel, principal, loaders }: Asking,
  line: LedgerLineFacts,
): Promise<SourceOfEntry> {
  const { sourceType, sourceId, original } = line;
  if (original) return {};
  if (sourceType === 'invoice' || sourceType === 'credit_note') {
    const document = await loaders.load(explanationsOfDocument, sourceId);
    return document ? { document } : {};
  }
  if (sourceType !== 'allocation') return {};
  const settlement = await findSettlement(kernel, principal.businessId, sourceId);
  return settlement ? { settlement } : {};
}

function withoutSteps(explanation: Explanation): Explanation {
  return { ...explanation, inputs: explanation.inputs.map((input) => ({ ...input, explanation: null })) };
}

function reported(kernel: Asking['kernel'], businessId: string, explanation: Explanation): Explanation {
  reportDifferences(kernel, businessId, [explanation]);
  return explanation;
}
