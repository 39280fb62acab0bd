import type { FieldFault } from '../../../../shared/errors/domain-error.js';
import { exponentOfCurrency } from '../../../../shared/values/currency.js';
import { largestTotalMinor } from '../../money/compute-document.rules.js';
import type { Draft, DraftLine } from './draft.rules.js';

const [firstDay, lastDay] = ['1970-01-01', '2200-12-31'];
/** A price of one: amounts of lines stay far from what a column holds. */
const largestPriceMinor = 10n ** 12n;

type Code = FieldFault['code'];
const fault = (field: string, code: Code, words: string): FieldFault => ({
  ...{ field, code },
  message: `${field} ${words}.`,
});

/** Everything that is wrong with a draft by itself, each with its path: VAL-001. */
export function faultsOfDraft(draft: Draft): FieldFault[] {
  return [
    ...(['issueDate', 'supplyFrom', 'supplyTo', 'dueDate'] as const).flatMap((field) =>
      faultsOfDay(field, draft[field]),
    ),
    ...faultsOfOrder('dueDate', draft.issueDate, draft.dueDate, 'issueDate'),
    ...faultsOfOrder('supplyTo', draft.supplyFrom, draft.supplyTo, 'supplyFrom'),
    ...draft.lines.flatMap((line, index) => faultsOfLine(line, `lines[${index}]`, draft.currency)),
    ...faultsOfIds(draft.lines),
  ];
}

function faultsOfLine(line: DraftLine, path: string, currency: string): FieldFault[] {
  const priceMinor = (line.unitPrice * 10n ** BigInt(exponentOfCurrency(currency))) / 1_000_000n;
  return [
    ...(line.quantity === 0n ? [fault(`${path}.quantity`, 'not_allowed', 'must not be zero')] : []),
    ...(line.unitPrice < 0n ? [fault(`${path}.unitPrice`, 'too_small', 'must be zero or more')] : []),
    ...(priceMinor > largestPriceMinor
      ? [
          fault(
            `${path}.unitPrice`,
            'too_large',
            `must be at most ${largestPriceMinor.toLocaleString('en')} minor units`,
          ),
        ]
      : []),
    ...faultsOfMoney(`${path}.discount`, line.discount, currency),
    ...faultsOfDay(`${path}.periodFrom`, line.periodFrom),
    ...faultsOfDay(`${path}.periodTo`, line.periodTo),
    ...faultsOfOrder(`${path}.periodTo`, line.periodFrom, line.periodTo, `${path}.periodFrom`),
  ];
}

/** An amount of zero or more in the currency of the document. */
export function faultsOfMoney(
  path: string,
  money: { readonly amountMinor: bigint; readonly currency: string } | null,
  currency: string,
): FieldFault[] {
  if (!money) return [];
  const { amountMinor } = money;
  return [
    ...(money.currency === currency
      ? []
      : [fault(`${path}.currency`, 'one_of', `must be ${currency}, the currency of the invoice`)]),
    ...(amountMinor < 0n ? [fault(`${path}.amountMinor`, 'too_small', 'must be zero or more')] : []),
    ...(amountMinor > largestTotalMinor
      ? [
          fault(
            `${path}.amountMinor`,
            'too_large',
            `must be at most ${largestTotalMinor.toLocaleString('en')}`,
          ),
        ]
      : []),
  ];
}

function faultsOfDay(path: string, day: string | null): FieldFault[] {
  if (day === null || (day >= firstDay && day <= lastDay)) return [];
  return day < firstDay
    ? [fault(path, 'too_small', `must not be before ${firstDay}`)]
    : [fault(path, 'too_large', `must not be after ${lastDay}`)];
}

function faultsOfOrder(path: string, from: string | null, to: string | null, fromPath: string): FieldFault[] {
  if (from === null || to === null || from <= to) return [];
  return [fault(path, 'too_small', `must not be before ${fromPath}`)];
}

function faultsOfIds(lines: readonly DraftLine[]): FieldFault[] {
  const ids = lines.map(({ id }) => id);
  return ids.flatMap((id, index) =>
    ids.indexOf(id) === index ? [] : [fault(`lines[${index}].id`, 'repeated', 'is there twice')],
  );
}
