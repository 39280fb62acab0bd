import type { BaseAmounts, BaseGroup } from '../money/base-amounts.rules.js';
import { creditBase } from '../money/credit-base.rules.js';
import {
  type Credit,
  type CreditedInvoice,
  type CreditLeft,
  grossOf,
  leftAfter,
} from '../money/credit-left.rules.js';
import { type CreditRequest, splitCredit } from '../money/split-credit.rules.js';
import type { TaxedAmounts } from '../money/split-by-taxes.rules.js';
import { sumOf } from '../money/spread.rules.js';
import type { DocumentFacts, TaxFacts } from './document-facts.rules.js';

/** A document as credit notes follow from it, and what it posted. */
export interface PostedFacts<Document> {
  readonly document: Document;
  readonly base: Pick<BaseAmounts, 'nets' | 'groups'>;
}

/** A credit note that was computed anew, beside what is stored of it and of its invoice. */
export interface RecomputedCredit {
  readonly facts: DocumentFacts;
  readonly ofInvoice: DocumentFacts;
  readonly invoice: PostedFacts<CreditedInvoice>;
  readonly earlier: readonly PostedFacts<Credit>[];
  readonly left: CreditLeft;
  readonly way: 'lines' | 'amount' | 'everything';
  readonly credit: Credit;
  readonly base: BaseAmounts;
}

/**
 * The credit note of what was asked for: parts of lines, an amount or everything. Nobody stored which; the one that comes
 * to what is stored was it. Null where the rules refuse all of them.
 */
export function recomputeCredit(
  facts: DocumentFacts,
  ofInvoice: DocumentFacts,
  before: readonly DocumentFacts[],
): RecomputedCredit | null {
  if (![facts, ...before].every((note) => isOfInvoice(note, ofInvoice))) return null;
  const invoice: PostedFacts<CreditedInvoice> = {
    document: {
      priceMode: ofInvoice.priceMode,
      lines: ofInvoice.lines.map(({ quantityE6, amountMinor, shareMinor, netMinor, group }) => ({
        ...{ quantityE6, afterMinor: amountMinor - shareMinor, netMinor, group },
      })),
      groups: groupsOf(ofInvoice, ofInvoice.taxes),
    },
    base: baseOf(ofInvoice, ofInvoice),
  };
  const earlier = before.map((each) => ({
    document: creditOf(ofInvoice, each),
    base: baseOf(ofInvoice, each),
  }));
  const credits = earlier.map(({ document }) => document);
  const left = leftAfter(invoice.document, credits);
  const stored = creditOf(ofInvoice, facts);
  const tried = requestsOf(stored, left).flatMap(([way, request]) => {
    const { credit } = splitCredit(invoice.document, credits, request);
    return credit ? [{ way, credit }] : [];
  });
  const found = tried.find(({ credit }) => isSame(credit, stored)) ?? tried[0];
  if (!found) return null;
  return {
    ...{ facts, ofInvoice, invoice, earlier, left, ...found },
    base: creditBase(invoice, earlier, found.credit),
  };
}

/** Whether each line and tax of a credit note takes back one that the invoice has. */
function isOfInvoice({ lines, taxes }: DocumentFacts, ofInvoice: DocumentFacts): boolean {
  const [ids, groups] = [
    new Set(ofInvoice.lines.map(({ id }) => id)),
    new Set(ofInvoice.taxes.map(({ group }) => group)),
  ];
  return (
    lines.every(({ creditedLineId }) => creditedLineId !== null && ids.has(creditedLineId)) &&
    taxes.every(({ group }) => groups.has(group))
  );
}

type Way = readonly [way: RecomputedCredit['way'], request: CreditRequest];

function requestsOf({ lines, groups }: Credit, left: CreditLeft): Way[] {
  const ofLines = lines.map(({ line, quantityE6, afterMinor }) =>
    quantityE6 === 0n ? { line, amountMinor: afterMinor } : { line, quantityE6 },
  );
  const grossMinor = sumOf(groups.map(grossOf));
  const whole: Way = ['everything', 'everything'];
  const parts: Way = ['lines', { lines: ofLines }];
  const hasQuantity = ofLines.some((each) => 'quantityE6' in each);
  // An amount has no quantities; one of all that is left is everything.
  if (hasQuantity || grossMinor === sumOf(left.groups.map(grossOf))) return [parts, whole];
  return [['amount', { grossMinor }], parts, whole];
}

function creditOf(ofInvoice: DocumentFacts, { lines, taxes }: DocumentFacts): Credit {
  const indexOf = new Map(ofInvoice.lines.map(({ id }, index) => [id, index]));
  return {
    lines: lines.map(({ creditedLineId, quantityE6, amountMinor, shareMinor, netMinor }) => ({
      ...{ line: indexOf.get(creditedLineId!)!, quantityE6, afterMinor: amountMinor - shareMinor, netMinor },
    })),
    groups: groupsOf(ofInvoice, taxes),
  };
}

function baseOf(ofInvoice: DocumentFacts, { lines, taxes }: DocumentFacts): PostedFacts<unknown>['base'] {
  return {
    nets: lines.map(({ baseNetMinor }) => baseNetMinor!),
    groups: byGroup(ofInvoice, taxes, ({ baseTaxableMinor, baseTaxMinor }) => [
      baseTaxableMinor!,
      baseTaxMinor!,
    ]),
  };
}

function groupsOf(ofInvoice: DocumentFacts, taxes: readonly TaxFacts[]): TaxedAmounts[] {
  return byGroup(ofInvoice, taxes, ({ taxableMinor, taxMinor }) => [taxableMinor, taxMinor]);
}

/** By the groups of the invoice; nothing of those that a credit note does not have. */
function byGroup(
  { taxes: ofInvoice }: DocumentFacts,
  taxes: readonly TaxFacts[],
  read: (tax: TaxFacts) => readonly [bigint, bigint],
): BaseGroup[] {
  return [...Map.groupBy(ofInvoice, ({ group }) => group)].map(([group, components]) => {
    const own = taxes.filter((tax) => tax.group === group).map(read);
    return {
      taxableMinor: own[0]?.[0] ?? 0n,
      taxes: components.map((_component, index) => own[index]?.[1] ?? 0n),
    };
  });
}

function isSame(one: Credit, other: Credit): boolean {
  const text = (credit: Credit) =>
    JSON.stringify(
      [
        credit.lines.map(({ line, quantityE6, afterMinor, netMinor }) => [
          line,
          quantityE6,
          afterMinor,
          netMinor,
        ]),
        credit.groups.map(({ taxableMinor, taxes }) => [taxableMinor, taxes]),
      ],
      (_key, value: unknown) => (typeof value === 'bigint' ? String(value) : value),
    );
  return text(one) === text(other);
}
