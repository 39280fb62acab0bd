import type { Rational } from '../../../shared/values/rational.js';
import { rational } from '../../../shared/values/rational.js';
import { toDecimal } from '../../../shared/values/money.js';
import { exactText } from './exact-text.rules.js';
import { inNumbers, inWords, type RuleName } from './formulas.rules.js';

/** What has figures. */
export type FigureOwner =
  'document' | 'document_line' | 'document_tax' | 'payment' | 'allocation' | 'refund' | 'ledger_line';

/** Where a figure stands: the field is named as the graph does. */
export interface FigureSource {
  readonly type: FigureOwner;
  /** Null for a tax of a draft, which is no row yet. */
  readonly id: string | null;
  readonly field: string;
}

/** What an amount is made of. */
export interface ExplainedInput {
  /** As the formula has it; those of a sum have the same. */
  readonly name: string;
  /** A decimal; money in the unit of its currency. */
  readonly value: string;
  /** Null for what is no money, such as a rate. */
  readonly currency: string | null;
  /** Null for what the rule says itself, such as a unit that rounding leaves. */
  readonly source: FigureSource | null;
  /** How it came about; null where it was written by somebody, or is explained by asking for its source. */
  readonly explanation: Explanation | null;
}

/** How an amount came about, computed anew. */
export interface Explanation {
  readonly rule: RuleName;
  readonly source: FigureSource;
  readonly currency: string;
  readonly amountMinor: bigint;
  /** Null for an amount between others, which no row has. */
  readonly storedMinor: bigint | null;
  /** Whether it, what it is made of and `others` are what is stored. */
  readonly isConsistent: boolean;
  /** What was rounded, before it was. */
  readonly exact: string;
  readonly formula: string;
  readonly calculation: string;
  readonly inputs: readonly ExplainedInput[];
  /** The other amounts that are computed of the same row. */
  readonly others: readonly Explanation[];
}

/** An amount that a rule computed. */
export interface ComputedAmount {
  readonly rule: RuleName;
  readonly source: FigureSource;
  readonly currency: string;
  readonly amountMinor: bigint;
  readonly storedMinor: bigint | null;
  /** In minor units; the amount itself unless it was rounded. */
  readonly exact?: Rational;
  readonly inputs: readonly ExplainedInput[];
  readonly others?: readonly Explanation[];
}

/** The explanation of an amount. */
export function explained(computed: ComputedAmount): Explanation {
  const { rule, source, currency, amountMinor, storedMinor, inputs, others = [] } = computed;
  const exact = exactText(computed.exact ?? rational(amountMinor), currency);
  const amount = toDecimal({ amountMinor, currency });
  const parts = [...inputs.flatMap(({ explanation }) => explanation ?? []), ...others];
  const isOwn = storedMinor === null || storedMinor === amountMinor;
  return {
    ...{ rule, source, currency, amountMinor, storedMinor, exact, inputs, others },
    isConsistent: isOwn && parts.every(({ isConsistent }) => isConsistent),
    formula: inWords(rule),
    calculation: `${inNumbers(rule, inputs)} = ${amount}`,
  };
}

/** An amount as an input. */
export function money(
  name: string,
  amountMinor: bigint,
  currency: string,
  source: FigureSource | null = null,
): ExplainedInput {
  return { name, value: toDecimal({ amountMinor, currency }), currency, source, explanation: null };
}

/** A number as an input. */
export function figure(name: string, value: string, source: FigureSource | null = null): ExplainedInput {
  return { name, value, currency: null, source, explanation: null };
}

/** An amount as an input, and how it came about. */
export function explainedInput(name: string, explanation: Explanation): ExplainedInput {
  const { amountMinor, currency, source } = explanation;
  return { ...money(name, amountMinor, currency, source), explanation };
}

/** A part of a total by its weight: before it is in whole units, and the unit that rounding left to it. */
export function shareOf(
  total: bigint,
  weight: bigint,
  weights: bigint,
  amountMinor: bigint,
  currency: string,
): { readonly exact: Rational; readonly leftUnit: ExplainedInput } {
  const exact = weights === 0n ? rational(0n) : rational(total * weight, weights);
  return { exact, leftUnit: money('leftUnit', amountMinor - exact.numerator / exact.denominator, currency) };
}
