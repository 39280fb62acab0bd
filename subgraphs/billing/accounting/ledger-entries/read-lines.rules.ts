import { DomainError, type FieldFault } from '../../../../shared/errors/domain-error.js';
import { invalidInput } from '../../../../shared/errors/errors.js';
import type { ManualLine } from '../posting/manual.rules.js';
import type { LedgerLineInput } from './ledger-entry.input.js';

/** The largest amount of a line, in minor units: sums of lines stay far from what a column holds. */
const largestMinor = 10n ** 15n;

/** The lines that a person wrote. VAL-001 with each fault: another currency, no side or both, an amount below one. */
export function readLines(lines: readonly LedgerLineInput[], baseCurrency: string): ManualLine[] {
  const faults = lines.flatMap((line, index) => faultsOf(line, `lines[${index}]`, baseCurrency));
  if (faults.length > 0) throw new DomainError(invalidInput, faults[0]!.message, faults);
  return lines.map(({ accountId, debit, credit, memo }) => ({
    accountId,
    side: debit ? 'debit' : 'credit',
    amountMinor: (debit ?? credit)!.amountMinor,
    ...(memo != null && { memo }),
  }));
}

function faultsOf({ debit, credit }: LedgerLineInput, path: string, baseCurrency: string): FieldFault[] {
  const sides = Object.entries({ debit, credit }).filter(([, money]) => money != null);
  if (sides.length !== 1) {
    const message = `${path} must have a debit or a credit, and not both.`;
    return [{ field: path, code: 'conflicting', message }];
  }
  const [side, money] = sides[0] as [string, NonNullable<typeof debit>];
  const field = `${path}.${side}`;
  return [
    ...(money.currency.toUpperCase() === baseCurrency
      ? []
      : [
          {
            field: `${field}.currency`,
            code: 'one_of' as const,
            message: `${field}.currency must be ${baseCurrency}, the currency of the books.`,
          },
        ]),
    ...(money.amountMinor <= largestMinor
      ? []
      : [
          {
            field: `${field}.amountMinor`,
            code: 'too_large' as const,
            message: `${field}.amountMinor must be at most ${largestMinor.toLocaleString('en')}.`,
          },
        ]),
    ...(money.amountMinor > 0n
      ? []
      : [
          {
            field: `${field}.amountMinor`,
            code: 'too_small' as const,
            message: `${field}.amountMinor must be at least 1.`,
          },
        ]),
  ];
}
