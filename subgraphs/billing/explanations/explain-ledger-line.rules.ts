import type { DocumentExplanations } from './document-explanations.rules.js';
import type { DocumentFacts } from './document-facts.rules.js';
import type { ExpectedLine } from './expected-line.rules.js';
import { entryOfDocument } from './posted-document.rules.js';
import { entryOfSettlement } from './posted-settlement.rules.js';
import { explained, explainedInput, type Explanation, money } from './explanation.rules.js';
import type { LedgerLineFacts, PostedLine } from './ledger-line-facts.reader.js';
import type { SettlementFacts } from './settlement-facts.reader.js';

/** What a line of the books was posted for, computed anew. */
export interface SourceOfEntry {
  readonly document?: { readonly facts: DocumentFacts; readonly explanations: DocumentExplanations };
  readonly settlement?: SettlementFacts;
}

/** How a line of the books came about: by which rule of posting, of what its entry was posted for. */
export function explainLedgerLine(facts: LedgerLineFacts, source: SourceOfEntry): Explanation {
  const { line, original, baseCurrency } = facts;
  const isDebit = line.amountMinor > 0n;
  const side = (minor: bigint) => (isDebit ? minor : -minor);
  const posted = {
    source: { type: 'ledger_line', id: line.id, field: isDebit ? 'debit' : 'credit' },
    ...{ currency: baseCurrency, storedMinor: side(line.amountMinor) },
  } as const;
  if (original) {
    const field = isDebit ? 'credit' : 'debit';
    const minor = side(-original.amountMinor);
    const amount = money('amount', minor, baseCurrency, { type: 'ledger_line', id: original.id, field });
    return explained({ ...posted, rule: 'mirrored', amountMinor: minor, inputs: [amount] });
  }
  if (facts.sourceType === 'opening' && line.role === 'opening_balances' && line === facts.lines.at(-1))
    return balancing(facts, posted, side);
  if (['manual', 'opening', 'bank_match'].includes(facts.sourceType)) {
    const amount = money('amount', posted.storedMinor, baseCurrency, posted.source);
    return explained({ ...posted, rule: 'asked', amountMinor: posted.storedMinor, inputs: [amount] });
  }
  const expected = expectedLines(facts, source)?.filter(({ amountMinor }) => amountMinor !== 0n);
  const own = expected?.[line.position - 1];
  if (!own)
    return {
      ...explained({ ...posted, rule: 'not_computable', amountMinor: 0n, inputs: [] }),
      isConsistent: false,
    };
  const amountMinor = side(own.amountMinor);
  const rule = amountMinor === own.ofMinor ? 'posted' : 'posted_below_zero';
  return explained({ ...posted, rule, amountMinor, inputs: [own.of] });
}

type Posted = Pick<Explanation, 'source' | 'currency' | 'storedMinor'>;

/** What is missing to balance what a business begins with. */
function balancing(
  { lines, line, baseCurrency }: LedgerLineFacts,
  posted: Posted,
  side: (minor: bigint) => bigint,
): Explanation {
  const others = lines.filter((each) => each !== line);
  const value = (each: PostedLine) => side(-each.amountMinor);
  return explained({
    ...{ ...posted, rule: 'sum_of_the_others' },
    amountMinor: others.reduce((sum, each) => sum + value(each), 0n),
    inputs: others.map((each) => {
      const field = each.amountMinor > 0n ? 'debit' : 'credit';
      return money('amount', value(each), baseCurrency, { type: 'ledger_line', id: each.id, field });
    }),
  });
}

function expectedLines(
  facts: LedgerLineFacts,
  { document, settlement }: SourceOfEntry,
): ExpectedLine[] | null {
  if (document) return entryOfDocument(document.facts, document.explanations);
  if (settlement) return entryOfSettlement(facts, settlement);
  if (facts.paymentBaseMinor !== null) return entryOfPayment(facts, facts.paymentBaseMinor);
  return facts.refund && entryOfRefund(facts, facts.refund);
}

function entryOfPayment({ sourceId, baseCurrency }: LedgerLineFacts, baseMinor: bigint): ExpectedLine[] {
  const of = money('amount', baseMinor, baseCurrency, { type: 'payment', id: sourceId, field: 'base' });
  return [baseMinor, -baseMinor].map((amountMinor) => ({ amountMinor, of, ofMinor: baseMinor }));
}

function entryOfRefund(
  { sourceId, baseCurrency, lines }: LedgerLineFacts,
  { carriedMinor, paidMinor }: NonNullable<LedgerLineFacts['refund']>,
): ExpectedLine[] {
  const of = (name: string, minor: bigint) =>
    money(name, minor, baseCurrency, { type: 'refund', id: sourceId, field: name });
  const [carried, paid] = [of('carried', carriedMinor), of('paid', paidMinor)];
  const difference = explained({
    ...{ rule: 'carried_less_paid', source: { type: 'refund', id: sourceId, field: 'exchangeDifference' } },
    ...{
      currency: baseCurrency,
      amountMinor: carriedMinor - paidMinor,
      storedMinor: null,
      inputs: [carried, paid],
    },
  });
  // What a bank asks for a chargeback is converted on its day, and stands in the entry alone.
  const feeMinor = lines.find(({ role }) => role === 'fees')?.amountMinor ?? 0n;
  const fee = of('fee', feeMinor);
  return [
    { amountMinor: carriedMinor, of: { ...carried, name: 'amount' }, ofMinor: carriedMinor },
    { amountMinor: -paidMinor, of: { ...paid, name: 'amount' }, ofMinor: paidMinor },
    {
      amountMinor: paidMinor - carriedMinor,
      of: explainedInput('amount', difference),
      ofMinor: carriedMinor - paidMinor,
    },
    ...[feeMinor, -feeMinor].map((amountMinor) => ({
      ...{ amountMinor, of: { ...fee, name: 'amount' }, ofMinor: feeMinor },
    })),
  ];
}
