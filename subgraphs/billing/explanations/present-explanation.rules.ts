import { presentMoney } from '../../../shared/records/present-money.js';
import { toDecimal } from '../../../shared/values/money.js';
import type { ExplainedInput, Explanation } from './explanation.rules.js';

/** Of the amount itself, among the figures. */
const whole = 0;

/** An explanation as clients get it: its tree as a list, in which each figure says what it is part of. */
export function presentExplanation(explanation: Explanation): object {
  const { currency, amountMinor, storedMinor, isConsistent, others } = explanation;
  return {
    ...{ ...ruleOf(explanation), isConsistent },
    ...{ sourceType: explanation.source.type, sourceId: explanation.source.id },
    field: explanation.source.field,
    amount: presentMoney({ amountMinor, currency }),
    storedAmount: storedMinor === null ? null : presentMoney({ amountMinor: storedMinor, currency }),
    // What nobody asks for is not made.
    get figures() {
      const figures: object[] = [];
      addInputs(figures, explanation, whole);
      for (const other of others) addFigure(figures, inputOf(other), null);
      return figures;
    },
  };
}

function addInputs(figures: object[], { inputs }: Explanation, partOf: number): void {
  for (const input of inputs) addFigure(figures, input, partOf);
}

function addFigure(figures: object[], input: ExplainedInput, partOf: number | null): void {
  const { name, value, currency, source, explanation } = input;
  const position = figures.length + 1;
  const stored = explanation?.storedMinor ?? null;
  figures.push({
    ...{ position, partOf, name, value, currency },
    ...{ sourceType: source?.type ?? null, sourceId: source?.id ?? null, field: source?.field ?? null },
    ...(explanation && ruleOf(explanation)),
    storedValue: stored === null ? null : toDecimal({ amountMinor: stored, currency: currency! }),
    isConsistent: explanation?.isConsistent ?? true,
  });
  if (explanation) addInputs(figures, explanation, position);
}

/** Another amount of the same row, named as its field. */
function inputOf(explanation: Explanation): ExplainedInput {
  const { amountMinor, currency, source } = explanation;
  return { name: source.field, value: toDecimal({ amountMinor, currency }), currency, source, explanation };
}

function ruleOf({ rule, exact, formula, calculation }: Explanation) {
  return { rule, exact, formula, calculation };
}
