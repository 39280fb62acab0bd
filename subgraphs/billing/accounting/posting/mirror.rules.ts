import type { Entry, EntrySource } from './entry.rules.js';

/** An entry taken back on a day: debits are credits, amounts of tax change their sign. Voids, releases and reversals post it. */
export function mirrorOf({ lines, taxLines }: Entry, source: EntrySource, date: string): Entry {
  return {
    ...{ source, date },
    lines: lines.map((line) => ({
      ...line,
      ...{ debitMinor: line.creditMinor, creditMinor: line.debitMinor },
      foreignMinor: -line.foreignMinor,
    })),
    taxLines: taxLines.map((line) => ({ ...line, baseMinor: -line.baseMinor, taxMinor: -line.taxMinor })),
  };
}
