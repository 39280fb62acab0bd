import { type Entry, entryOf, type Movement } from './entry.rules.js';

/** A line that a person writes: on one side, in the currency of the books. */
export interface ManualLine {
  readonly accountId: string;
  readonly side: 'debit' | 'credit';
  readonly amountMinor: bigint;
  readonly memo?: string;
}

/** By how much the debits exceed the credits: LEDGER-001 unless zero. */
export function imbalanceOf(lines: readonly ManualLine[]): bigint {
  return lines.reduce((sum, line) => sum + signedAmount(line), 0n);
}

/** An entry that a person writes, of lines that balance. */
export function manualEntry(
  id: string,
  date: string,
  baseCurrency: string,
  lines: readonly ManualLine[],
): Entry | null {
  const movements = lines.map((line) => manualMovement(line, baseCurrency));
  return entryOf({ type: 'manual', id, purpose: 'post' }, date, movements);
}

export function manualMovement(line: ManualLine, currency: string): Movement {
  const amountMinor = signedAmount(line);
  return {
    account: { accountId: line.accountId },
    ...{ amountMinor, currency, foreignMinor: amountMinor },
    ...(line.memo !== undefined && { memo: line.memo }),
  };
}

function signedAmount({ side, amountMinor }: ManualLine): bigint {
  return side === 'debit' ? amountMinor : -amountMinor;
}
