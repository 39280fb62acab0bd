import { creditNoteEntry } from '../accounting/posting/credit-note.rules.js';
import { invoiceEntry } from '../accounting/posting/invoice.rules.js';
import type { DocumentExplanations } from './document-explanations.rules.js';
import { ofDocument } from './document-explanations.rules.js';
import type { DocumentFacts } from './document-facts.rules.js';
import type { ExpectedLine } from './expected-line.rules.js';
import { explained, explainedInput, type Explanation, money } from './explanation.rules.js';

/** The other amount of a row by its field. */
const other = ({ others }: Explanation, field: string) => others.find(({ source }) => source.field === field);

/** What an issued document posts, by the rules of posting. Null where it cannot be computed. */
export function entryOfDocument(
  facts: DocumentFacts,
  { lines, taxes }: DocumentExplanations,
): ExpectedLine[] | null {
  const nets = lines.map((line) => other(line, 'baseNet'));
  const ofTaxes = taxes.map((tax) => other(tax, 'baseTax'));
  const parts = [...nets, ...ofTaxes];
  if (!parts.every((part) => part !== undefined)) return null;
  const baseTotalMinor = parts.reduce((sum, { amountMinor }) => sum + amountMinor, 0n);
  const entry = (facts.kind === 'invoice' ? invoiceEntry : creditNoteEntry)({
    ...{ id: facts.id, currency: facts.currency, issueDate: '', vatMethod: 'accrual' as const },
    ...{ totalMinor: 0n, baseTotalMinor },
    lines: nets.map((net) => ({ accountId: '', netMinor: 0n, baseNetMinor: net!.amountMinor })),
    taxes: ofTaxes.map((tax) => ({
      ...{ componentId: '', category: '', taxAccountId: '', pendingAccountId: '', taxMinor: 0n },
      ...{ baseTaxableMinor: 0n, baseTaxMinor: tax!.amountMinor },
    })),
  });
  const total = explained({
    ...{ rule: 'sum_of_the_others', source: ofDocument(facts, 'baseTotal'), currency: facts.baseCurrency },
    ...{ amountMinor: baseTotalMinor, storedMinor: null },
    inputs: parts.map((part) => money('amount', part.amountMinor, facts.baseCurrency, part.source)),
  });
  const origins = facts.kind === 'invoice' ? [total, ...parts] : [...parts, total];
  const posted = origins.filter(({ amountMinor }) => amountMinor !== 0n);
  return (entry?.lines ?? []).map(({ debitMinor, creditMinor }, index) => ({
    amountMinor: debitMinor - creditMinor,
    of: explainedInput('amount', posted[index]!),
    ofMinor: posted[index]!.amountMinor,
  }));
}
