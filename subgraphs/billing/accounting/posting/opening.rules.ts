import { type Entry, entryOf } from './entry.rules.js';
import { type ManualLine, manualMovement } from './manual.rules.js';

/** The balances that a business begins with; what is missing to balance stands on opening balances. */
export function openingEntry(
  id: string,
  asOf: string,
  baseCurrency: string,
  lines: readonly ManualLine[],
): Entry | null {
  const movements = lines.map((line) => manualMovement(line, baseCurrency));
  const sum = movements.reduce((before, { amountMinor }) => before + amountMinor, 0n);
  const opening = { account: { role: 'opening_balances' }, amountMinor: -sum, foreignMinor: -sum } as const;
  return entryOf({ type: 'opening', id, purpose: 'open' }, asOf, [
    ...movements,
    { ...opening, currency: baseCurrency },
  ]);
}
