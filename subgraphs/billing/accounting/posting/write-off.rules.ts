import { type Entry, entryOf } from './entry.rules.js';
import { type PostedReduction, reductionOf } from './reduction.rules.js';

/** What nobody will pay: a bad debt; with tax relief its parts have taxes, which come back. */
export function writeOffEntry(writeOff: PostedReduction): Entry | null {
  const { movements, taxLines } = reductionOf(writeOff, { role: 'bad_debts' });
  return entryOf(
    { type: 'allocation', id: writeOff.id, purpose: 'write_off' },
    writeOff.date,
    movements,
    taxLines,
  );
}
