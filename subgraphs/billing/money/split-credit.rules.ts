import type { FieldFault } from '../../../shared/errors/domain-error.js';
import { allocate, cumulativeShare } from '../../../shared/values/shares.js';
import { creditGroup, restOfGroup } from './credit-group.rules.js';
import {
  type Credit,
  type CreditedInvoice,
  type CreditLeft,
  type CreditPart,
  grossLeftOfLines,
  grossOf,
  leftAfter,
} from './credit-left.rules.js';
import { sumOf, within } from './spread.rules.js';

/** What is to be credited: parts of lines, an amount with tax, or all that is left. */
export type CreditRequest =
  { readonly lines: readonly LineRequest[] } | { readonly grossMinor: bigint } | 'everything';

/** A line by its index, and how many of it or how much, in the price mode of the invoice. Each line once. */
export type LineRequest = { readonly line: number } & (
  { readonly quantityE6: bigint } | { readonly amountMinor: bigint }
);

/** The credit note, or every fault with its path: CREDIT-001. */
export type SplitCredit =
  | { readonly credit: Credit; readonly faults: readonly [] }
  | { readonly credit: null; readonly faults: readonly FieldFault[] };

/**
 * The next credit note of an invoice. All of them together equal the invoice to the minor unit: what a step takes is the
 * rounded share of all that is credited after it, less what was credited before, held within what is left.
 */
export function splitCredit(
  invoice: CreditedInvoice,
  earlier: readonly Credit[],
  request: CreditRequest,
): SplitCredit {
  const left = leftAfter(invoice, earlier);
  const { parts, faults } = partsOf(invoice, left, request);
  if (faults.length > 0) return { credit: null, faults };
  const isEverything =
    request === 'everything' || ('grossMinor' in request && request.grossMinor === grossLeft(left));
  const groups = invoice.groups.map((_group, group) => {
    const ofGroup = parts.filter(({ line }) => invoice.lines[line]!.group === group);
    return isEverything
      ? restOfGroup(invoice, left, group, ofGroup)
      : creditGroup(invoice, left, group, ofGroup);
  });
  const exceeded = groups.find(({ isWithin }) => !isWithin);
  if (exceeded) return refused(pathOf(request, exceeded.parts[0]!.line), tooMuch);
  const lines = groups.flatMap(({ lines: ofGroup }) => ofGroup);
  return {
    credit: {
      lines: lines.sort((one, other) => one.line - other.line),
      groups: groups.map(({ amounts }) => amounts),
    },
    faults: [],
  };
}

interface Parts {
  readonly parts: readonly CreditPart[];
  readonly faults: readonly FieldFault[];
}

function partsOf(invoice: CreditedInvoice, left: CreditLeft, request: CreditRequest): Parts {
  if (request === 'everything') return { parts: everyPart(left), faults: [] };
  if ('grossMinor' in request) return partsOfAmount(invoice, left, request.grossMinor);
  const read = request.lines.map((each, index) => partOfLine(invoice, left, each, index));
  const faults = read.flatMap(({ fault }) => fault ?? []);
  // What rounding leaves goes by the order of the invoice, whichever way it was asked for.
  const parts = read.flatMap(({ part }) => part ?? []).toSorted((one, other) => one.line - other.line);
  return { parts, faults };
}

function everyPart({ lines }: CreditLeft): CreditPart[] {
  return lines
    .map(({ quantityE6, afterMinor }, line) => ({ line, quantityE6, afterMinor }))
    .filter(({ quantityE6, afterMinor }) => quantityE6 !== 0n || afterMinor !== 0n);
}

function partsOfAmount(invoice: CreditedInvoice, left: CreditLeft, grossMinor: bigint): Parts {
  const whole = grossLeft(left);
  if (grossMinor < 1n) return { parts: [], faults: [faultOf('amount', tooLittle)] };
  if (grossMinor > whole) return { parts: [], faults: [faultOf('amount', tooMuch)] };
  if (grossMinor === whole) return { parts: everyPart(left), faults: [] };
  const parts = allocate(grossMinor, grossLeftOfLines(invoice, left)).map((share, line) => ({
    ...{ line, quantityE6: 0n, afterMinor: share },
    grossMinor: share,
  }));
  return { parts: parts.filter((part) => part.grossMinor > 0n), faults: [] };
}

function grossLeft({ groups }: CreditLeft): bigint {
  return sumOf(groups.map(grossOf));
}

function partOfLine(
  { lines }: CreditedInvoice,
  left: CreditLeft,
  request: LineRequest,
  index: number,
): { readonly part?: CreditPart; readonly fault?: FieldFault } {
  const { line } = request;
  const { quantityE6: whole, afterMinor: total } = lines[line]!;
  const { quantityE6: quantityLeft, afterMinor, byQuantityMinor } = left.lines[line]!;
  const [least, most] = total < 0n ? [afterMinor, 0n] : [0n, afterMinor];
  if ('amountMinor' in request) {
    const { amountMinor } = request;
    if (amountMinor < least || amountMinor > most)
      return { fault: faultOf(`lines[${index}].amount`, tooMuch) };
    return { part: { line, quantityE6: 0n, afterMinor: amountMinor } };
  }
  const { quantityE6 } = request;
  const isWithin = whole < 0n ? quantityE6 >= quantityLeft : quantityE6 <= quantityLeft;
  if (!isWithin) return { fault: faultOf(`lines[${index}].quantity`, tooMuch) };
  const done = whole - quantityLeft + quantityE6;
  const share = cumulativeShare(total, whole, done, byQuantityMinor);
  return { part: { line, quantityE6, afterMinor: within(share, least, most) } };
}

type Refusal = Pick<FieldFault, 'code'> & { readonly words: string };
const tooMuch: Refusal = { code: 'too_large', words: 'is more than is left to credit' };
const tooLittle: Refusal = { code: 'too_small', words: 'must be one minor unit or more' };

function faultOf(field: string, { code, words }: Refusal): FieldFault {
  return { field, code, message: `${field} ${words}.` };
}

function refused(field: string, refusal: Refusal): SplitCredit {
  return { credit: null, faults: [faultOf(field, refusal)] };
}

function pathOf(request: CreditRequest, line: number): string {
  if (request === 'everything' || !('lines' in request)) return 'amount';
  return `lines[${request.lines.findIndex((each) => each.line === line)}]`;
}
