import type { Entry } from '../accounting/posting/entry.rules.js';
import { sumOf } from '../money/spread.rules.js';
import { allocate, cumulativeShare } from '../../../shared/values/shares.js';
import type { SettledTax } from '../payments/allocations/settled-side.rules.js';
import { explainAllocation, stepOf } from './explain-allocation.rules.js';
import type { ExpectedLine } from './expected-line.rules.js';
import { explainedStep } from './explain-step.rules.js';
import {
  explained,
  explainedInput,
  type Explanation,
  type FigureSource,
  money,
  shareOf,
} from './explanation.rules.js';
import type { LedgerLineFacts } from './ledger-line-facts.reader.js';
import type { SettlementFacts } from './settlement-facts.reader.js';

type OfTax = SettledTax & { readonly id?: string };

/** What a step of settling posts for a purpose, by the rules of posting. Null where it posts nothing for it. */
export function entryOfSettlement(
  { purpose, hasTaxLines, lines }: LedgerLineFacts,
  facts: SettlementFacts,
): ExpectedLine[] | null {
  const entry = stepOf(facts, hasTaxLines).entries.find(({ source }) => source.purpose === purpose);
  if (!entry) return null;
  const origins = originsOf(facts, entry, hasTaxLines, lines.length);
  return entry.lines.map(({ debitMinor, creditMinor }, index) => ({
    amountMinor: debitMinor - creditMinor,
    of: explainedInput('amount', origins[index]!),
    ofMinor: origins[index]!.amountMinor,
  }));
}

/** What each line of the entry is of. */
function originsOf(
  facts: SettlementFacts,
  entry: Entry,
  hasTaxRelief: boolean,
  count: number,
): Explanation[] {
  const { purpose } = entry.source;
  const others = explainAllocation(facts).others;
  const other = (field: string) => others.find(({ source }) => source.field === field)!;
  if (purpose === 'settle')
    return ['baseSource', 'baseInvoice', 'exchangeDifference']
      .map(other)
      .filter(({ amountMinor }) => amountMinor !== 0n);
  if (purpose === 'grant' || purpose === 'write_off')
    return [other('baseInvoice'), ...partsOf(facts, other('baseInvoice'), hasTaxRelief)].filter(
      ({ amountMinor }) => amountMinor !== 0n,
    );
  return dueOf(facts, purpose === 'invoice_tax_due')
    .flatMap((due) => [due, due])
    .slice(0, count);
}

/** What is let off in the currency of the books, parted as the invoice is. */
function partsOf(facts: SettlementFacts, base: Explanation, hasTaxRelief: boolean): Explanation[] {
  const { allocation, invoice, baseCurrency } = facts;
  const { currency, amountMinor } = allocation;
  const weighted = hasTaxRelief
    ? invoice.taxes.flatMap((tax: OfTax, index) => {
        const isFirst = invoice.taxes.findIndex(({ group }) => group === tax.group) === index;
        const of = (field: string): FigureSource => ({ type: 'document_tax', id: tax.id ?? null, field });
        const taxable = { weight: tax.taxableMinor, source: of('taxable') };
        return [...(isFirst ? [taxable] : []), { weight: tax.taxMinor, source: of('tax') }];
      })
    : [{ weight: amountMinor, source: null }];
  const weights = weighted.map(({ weight }) => weight);
  const parts = allocate(amountMinor, weights);
  const baseParts = allocate(base.amountMinor, parts);
  const source: FigureSource = { type: 'allocation', id: allocation.id, field: 'part' };
  return weighted.map((each, index) => {
    const ofAmount = shareOf(amountMinor, each.weight, sumOf(weights), parts[index]!, currency);
    const part = explained({
      ...{ rule: 'part_of_reduction', source, currency, amountMinor: parts[index]!, storedMinor: null },
      exact: ofAmount.exact,
      inputs: [
        money('amount', amountMinor, currency, { ...source, field: 'amount' }),
        money('weight', each.weight, currency, each.source),
        ...[money('weights', sumOf(weights), currency), ofAmount.leftUnit],
      ],
    });
    const ofBase = shareOf(base.amountMinor, parts[index]!, sumOf(parts), baseParts[index]!, baseCurrency);
    return explained({
      ...{ rule: 'part_of_reduction', source, currency: baseCurrency, amountMinor: baseParts[index]! },
      ...{ storedMinor: null, exact: ofBase.exact },
      inputs: [
        explainedInput('amount', base),
        explainedInput('weight', part),
        ...[money('weights', sumOf(parts), currency), ofBase.leftUnit],
      ],
    });
  });
}

/** Of each tax, what is due with the step, in the currency of the books; those of nothing are left out. */
function dueOf(
  { allocation, invoice, credit, baseCurrency }: SettlementFacts,
  isOfInvoice: boolean,
): Explanation[] {
  const side = isOfInvoice || credit?.kind !== 'credit_note' ? invoice : credit;
  const { currency, totalMinor, settledMinor, id } = side;
  const doneMinor = settledMinor + allocation.amountMinor;
  return side.taxes
    .map((tax: OfTax) => {
      const { baseTaxMinor, baseTaxDueMinor } = tax;
      const share = cumulativeShare(baseTaxMinor, totalMinor, doneMinor, baseTaxDueMinor);
      return explainedStep({
        ...{ source: { type: 'allocation', id: allocation.id, field: 'taxDue' }, currency: baseCurrency },
        ...{ amountMinor: share, storedMinor: null, totalMinor: baseTaxMinor, beforeMinor: baseTaxDueMinor },
        total: money('total', baseTaxMinor, baseCurrency, {
          ...{ type: 'document_tax', id: tax.id ?? null, field: 'baseTax' },
        }),
        ...{ whole: money('whole', totalMinor, currency, { type: 'document', id, field: 'total' }) },
        ...{ wholeMinor: totalMinor, done: money('done', doneMinor, currency), doneMinor },
      });
    })
    .filter(({ amountMinor }) => amountMinor !== 0n);
}
