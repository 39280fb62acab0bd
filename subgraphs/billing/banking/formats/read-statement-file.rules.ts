import type { CsvProfile } from '../../payments/bank-accounts/csv-profile.rules.js';
import { readCamt } from './camt.rules.js';
import { readCsv } from './csv.rules.js';
import { refuseNoText, textOf } from './file-text.rules.js';
import { readMt940 } from './mt940.rules.js';
import { readOfx } from './ofx.rules.js';
import { type ReadFile, UnreadableFile } from './statement-file.rules.js';

/** What a file of an account may be read with. */
export interface ReadingTerms {
  readonly currency: string;
  /** Null where the account has none: then no CSV is read. */
  readonly csvProfile: CsvProfile | null;
}

/** As many bookings as one file may have. */
export const mostBookings = 50_000;

/** What a file of a bank says, in whichever of the five forms it is. Throws UnreadableFile. */
export function readStatementFile(bytes: Uint8Array, terms: ReadingTerms): ReadFile {
  refuseNoText(bytes);
  const file = readByForm(bytes, terms);
  const count = file.statements.reduce(
    (sum, { bookings, faults }) => sum + bookings.length + faults.length,
    0,
  );
  if (count <= mostBookings) return file;
  const most = mostBookings.toLocaleString('en');
  throw new UnreadableFile(`The file has more than ${most} bookings; ask the bank for shorter periods.`);
}

function readByForm(bytes: Uint8Array, { currency, csvProfile }: ReadingTerms): ReadFile {
  const head = headOf(bytes);
  if (/<OFX[\s>]/i.test(head) || /^\s*OFXHEADER\s*:/i.test(head)) return readOfx(bytes);
  if (/^\s*</.test(head)) return readCamt(bytes);
  if (/^(\{1:[^\r\n]*)?\s*:20:/m.test(head) || /^\s*\{1:/.test(head)) return readMt940(bytes);
  if (csvProfile !== null) return readCsv(bytes, csvProfile, currency);
  throw new UnreadableFile(
    'The file is neither CAMT nor MT940 nor OFX. For CSV set `csvProfile` of the bank account, which says how its bank writes it.',
  );
}

/** The beginning, far enough to tell the form, whatever the encoding. */
function headOf(bytes: Uint8Array): string {
  const head = bytes.subarray(0, 4_096);
  const isWide = (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff);
  return isWide
    ? textOf(head.subarray(0, head.length - (head.length % 2)), null)
    : Buffer.from(head).toString('latin1').replace(/^ï»¿/, '');
}
