import { formatScaled } from '../../../../shared/values/decimal.js';
import { rational, roundOnce } from '../../../../shared/values/rational.js';
import type { StoredDocument } from '../documents/stored-document.rules.js';
import type { PaymentBlock } from '../payment-blocks/payment-block.rules.js';
import { fill, type Labels, labelsOf } from './labels.rules.js';
import { blockOf, paymentLinesOf } from './printed-payment.rules.js';
import { type PrintedRow, rowOf } from './printed-rows.rules.js';
import { type PrintedTotal, totalsOf } from './printed-totals.rules.js';
import { type Writing, writingOf } from './writing.rules.js';

/** A document as it is printed: texts in the language of the buyer, figures as they are stored. */
export interface PrintedDocument {
  readonly language: string;
  readonly labels: Labels;
  readonly title: string;
  readonly subtitle: string | null;
  /** Across each page. */
  readonly stamp: 'DRAFT' | 'VOID' | 'TEST' | null;
  readonly seller: readonly string[];
  readonly buyer: readonly string[];
  readonly facts: readonly (readonly [string, string])[];
  readonly rows: readonly PrintedRow[];
  readonly totals: readonly PrintedTotal[];
  readonly paragraphs: readonly string[];
  readonly payment: PaymentBlock | null;
  readonly paymentLines: readonly string[];
  readonly footer: readonly (readonly string[])[];
  readonly issuedAt: Date | null;
}

/** The document as it is printed; `isVoid` for the one that says so. */
export function printedDocument(document: StoredDocument, isVoid: boolean): PrintedDocument {
  const { seller, buyer, kind } = document;
  const { labels, locale } = labelsOf(buyer.language, seller.locale);
  const writing = writingOf(labels, locale, document.currency);
  const name = kind === 'invoice' ? labels.invoice : labels.creditNote;
  const payment = kind === 'invoice' ? blockOf(document) : null;
  return {
    ...{ language: locale, labels, title: [name, document.number].filter(Boolean).join(' ') },
    subtitle:
      document.credited &&
      fill(labels.ofInvoice, document.credited.number, writing.day(document.credited.issueDate)),
    stamp: stampOf(document, isVoid),
    seller: [seller.name, ...addressLines(seller.address, writing, buyer.address?.country)],
    buyer: [buyer.name, ...addressLines(buyer.address, writing, seller.address?.country)],
    facts: factsOf(document, writing),
    rows: document.lines.map((line) => rowOf(line, document, writing)),
    totals: totalsOf(document, writing),
    paragraphs: paragraphsOf(document, writing),
    payment,
    paymentLines: paymentLinesOf(document, writing),
    footer: footerOf(document, writing),
    issuedAt: document.issuedAt,
  };
}

function stampOf({ status, seller }: StoredDocument, isVoid: boolean): PrintedDocument['stamp'] {
  if (status === 'draft') return 'DRAFT';
  if (isVoid) return 'VOID';
  return seller.isTest ? 'TEST' : null;
}

type Address = NonNullable<StoredDocument['seller']['address']>;

/** An address as an envelope has it; its country where the other side is in another one. */
function addressLines(
  address: Address | null,
  { country: nameOf }: Pick<Writing, 'country'>,
  other?: string | null,
): string[] {
  if (!address) return [];
  const { street, postalCode, city, region, country } = address;
  const cityLine = [postalCode, city].filter(Boolean).join(' ');
  const abroad = country !== null && country !== (other ?? country) ? nameOf(country) : null;
  return [street, cityLine, region, abroad].flatMap((line) => line || []);
}

function factsOf(document: StoredDocument, { labels, day }: Writing): [string, string][] {
  const { number, supplyFrom, supplyTo, dueDate, buyer, kind, reference } = document;
  const days = [...new Set([supplyFrom, supplyTo].filter((date) => date !== null))].map(day);
  const facts: (readonly [string, string | null])[] = [
    [labels.number, number],
    [labels.date, day(document.issueDate)],
    [labels.supply, days.length > 0 ? days.join(' – ') : null],
    [labels.due, kind === 'invoice' && dueDate !== null ? day(dueDate) : null],
    [labels.reference, kind === 'invoice' ? reference : null],
    [labels.buyerReference, buyer.buyerReference],
    [labels.vatId, buyer.vatId],
  ];
  return facts.filter((fact): fact is [string, string] => fact[1] !== null);
}

function paragraphsOf(document: StoredDocument, { labels, money, day, decimal }: Writing): string[] {
  const { taxes, notes, kind, dueDate, discountUntil, discountPercentE4, totalMinor } = document;
  const exemptions = [
    ...new Set(taxes.flatMap((tax) => tax.exemptionText ?? exemptionOf(tax.category, labels))),
  ];
  const total = BigInt(totalMinor);
  const asks = kind === 'invoice' && document.status !== 'void' && total > 0n;
  const terms: string[] = [];
  if (asks && dueDate !== null) terms.push(fill(labels.payBy, money(total), day(dueDate)));
  if (asks && discountUntil !== null && discountPercentE4 !== null) {
    const percentE4 = BigInt(discountPercentE4);
    const early = total - roundOnce(rational(total * percentE4, 1_000_000n));
    terms.push(fill(labels.early, decimal(formatScaled(percentE4, 4)), money(early), day(discountUntil)));
  }
  return [...exemptions, ...(terms.length > 0 ? [terms.join(' ')] : []), ...(notes === null ? [] : [notes])];
}

/** What the law wants to read where the tax code says nothing. Source: directive 2006/112/EC, article 226. */
function exemptionOf(category: string, labels: Labels): string[] {
  if (category === 'ae') return [labels.reverseCharge];
  if (category === 'k') return [labels.withinUnion];
  return category === 'g' ? [labels.export] : [];
}

function footerOf({ seller, buyer }: StoredDocument, writing: Writing): string[][] {
  const { labels } = writing;
  const named = (label: string, value: string | null | undefined) => (value ? [`${label}: ${value}`] : []);
  const columns = [
    [seller.name, ...addressLines(seller.address, writing, buyer.address?.country)],
    [seller.phone, seller.email].filter((line): line is string => line !== null),
    [
      ...named(labels.vatId, seller.vatId),
      ...named(labels.taxNumber, seller.taxNumber),
      ...named(labels.registration, seller.registrationId),
    ],
  ];
  return columns.filter((column) => column.length > 0);
}
