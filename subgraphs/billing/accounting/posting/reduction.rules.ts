import { allocate } from '../../../../shared/values/shares.js';
import type { AccountReference, EntryTaxLine, Movement } from './entry.rules.js';

/** What is let off or written off of an invoice. */
export interface PostedReduction {
  /** Of the allocation that it is. */
  readonly id: string;
  readonly date: string;
  readonly invoiceId: string;
  readonly currency: string;
  /** What receivables lose in the currency of the books. */
  readonly baseMinor: bigint;
  /** Net and taxes as `splitByTaxes` parts them; without tax relief all of it is net. */
  readonly parts: readonly ReducedGroup[];
}

export interface ReducedGroup {
  readonly taxableMinor: bigint;
  readonly taxes: readonly {
    readonly componentId: string;
    readonly category: string;
    readonly taxAccountId: string;
    readonly taxMinor: bigint;
  }[];
}

interface Reduction {
  readonly movements: Movement[];
  readonly taxLines: EntryTaxLine[];
}

/** The parts of a reduction on their accounts, in the currency of the books as they are in that of the invoice. */
export function reductionOf(reduction: PostedReduction, account: AccountReference): Reduction {
  const { invoiceId: documentId, currency, baseMinor, parts } = reduction;
  const foreign = parts.flatMap(({ taxableMinor, taxes }) => [
    taxableMinor,
    ...taxes.map(({ taxMinor }) => taxMinor),
  ]);
  const base = allocate(baseMinor, foreign);
  const total = foreign.reduce((sum, amount) => sum + amount, 0n);
  const movements: Movement[] = [
    {
      ...{ account: { role: 'receivables' }, currency, documentId },
      ...{ amountMinor: -baseMinor, foreignMinor: -total },
    },
  ];
  const taxLines: EntryTaxLine[] = [];
  for (const { taxableMinor, taxes } of parts) {
    const [baseTaxable, ...baseTaxes] = base.splice(0, taxes.length + 1);
    const line = { currency, documentId };
    movements.push({ ...line, account, amountMinor: baseTaxable!, foreignMinor: taxableMinor });
    for (const [index, { componentId, category, taxAccountId: accountId, taxMinor }] of taxes.entries()) {
      const amountMinor = baseTaxes[index]!;
      movements.push({ ...line, account: { accountId }, amountMinor, foreignMinor: taxMinor });
      const tax = { componentId, category, direction: 'output', isCredit: true } as const;
      taxLines.push({ ...tax, baseMinor: baseTaxable!, taxMinor: amountMinor });
    }
  }
  return { movements, taxLines };
}
