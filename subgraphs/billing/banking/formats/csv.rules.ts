import type { CsvProfile } from '../../payments/bank-accounts/csv-profile.rules.js';
import { creditorReferenceOf, ibanOf, lineOf, nameOf, referenceOf } from './booking-text.rules.js';
import { type CsvLine, csvLinesOf } from './csv-lines.rules.js';
import { csvAmount, csvDay } from './csv-values.rules.js';
import { quoted } from './exact-amount.rules.js';
import { textOf } from './file-text.rules.js';
import {
  bookingOrFault,
  parted,
  type ReadBooking,
  type ReadFile,
  UnreadableBooking,
  UnreadableFile,
} from './statement-file.rules.js';

type Column = keyof CsvProfile['columns'];

/** A file of CSV as one statement of an account of this currency, without balances. Throws UnreadableFile. */
export function readCsv(bytes: Uint8Array, profile: CsvProfile, ofAccount: string): ReadFile {
  const lines = csvLinesOf(textOf(bytes, profile.encoding ?? null), profile.delimiter, profile.skipped_lines);
  const [first] = lines;
  if (!first) throw new UnreadableFile('The file has no lines.');
  const indexes = indexesOf(profile, first);
  const rows = profile.has_header ? lines.slice(1) : lines;
  const { bookings, faults } = parted<ReadBooking>(
    rows.map((row) =>
      bookingOrFault(`line ${row.line}`, () => ({
        ...readRow(row, indexes, profile, ofAccount),
        path: `line ${row.line}`,
      })),
    ),
  );
  const days = bookings.map(({ bookedOn }) => bookedOn).toSorted();
  return {
    format: 'csv',
    statements: [
      {
        ...{ path: `line ${first.line}`, account: null, currency: null, reference: null },
        ...{ fromDate: days[0] ?? null, toDate: days.at(-1) ?? null, openingMinor: null, closingMinor: null },
        ...{ bookings, faults, pendingCount: 0 },
      },
    ],
  };
}

type Indexes = ReadonlyMap<Column, readonly number[]>;

/** Where the columns are. A name that the header has not, or has twice, is told with all the others. */
function indexesOf({ columns, has_header }: CsvProfile, { cells, line }: CsvLine): Indexes {
  const names = cells.map((cell) =>
    cell
      .replace(/^\ufeff/, '')
      .trim()
      .toUpperCase(),
  );
  const wrong: string[] = [];
  const indexOf = (name: string) => {
    if (!has_header) return Number(name) - 1;
    const index = names.indexOf(name.toUpperCase());
    if (index < 0) wrong.push(`no column ${quoted(name)}`);
    else if (names.indexOf(name.toUpperCase(), index + 1) > 0) wrong.push(`two columns ${quoted(name)}`);
    return index;
  };
  const indexes = new Map(
    Object.entries(columns).map(([column, named]) => [column as Column, [named].flat().map(indexOf)]),
  );
  if (wrong.length === 0) return indexes;
  throw new UnreadableFile(`The header has ${wrong.join(', ')}; the profile names them.`, `line ${line}`);
}

function readRow(
  { cells }: CsvLine,
  indexes: Indexes,
  profile: CsvProfile,
  ofAccount: string,
): Omit<ReadBooking, 'path'> {
  const texts = (column: Column) => (indexes.get(column) ?? []).map((index) => cells[index] ?? '');
  const text = (column: Column) => texts(column)[0]?.trim() ?? '';
  const currency = text('currency').toUpperCase() || ofAccount;
  const bookedOn = csvDay(text('booked_on'), profile.date_order);
  return {
    ...{ bookedOn, currency, batch: null },
    valueOn: text('value_on') === '' ? bookedOn : csvDay(text('value_on'), profile.date_order),
    amountMinor: amountOf(text, profile, currency),
    ...{ bankReference: referenceOf(text('bank_reference')), endToEndId: referenceOf(text('end_to_end_id')) },
    ...{ counterparty: nameOf(text('counterparty')), counterpartyIban: ibanOf(text('counterparty_iban')) },
    remittance: lineOf(texts('remittance').join(' ')),
    creditorReference: creditorReferenceOf(text('creditor_reference')),
  };
}

type TextOf = (column: Column) => string;

function amountOf(text: TextOf, profile: CsvProfile, currency: string): bigint {
  const minor =
    profile.columns.amount === undefined
      ? ofSides(text, profile, currency)
      : ofAmount(text, profile, currency);
  if (minor === 0n) throw new UnreadableBooking('not_allowed', 'A booking of zero moves nothing.');
  return minor;
}

function ofAmount(text: TextOf, profile: CsvProfile, currency: string): bigint {
  const minor = csvAmount(text('amount'), profile, currency);
  if (profile.columns.sign === undefined) return minor;
  const word = text('sign').toUpperCase();
  const isOf = (words: readonly string[]) => words.some((each) => each.toUpperCase() === word);
  const [isOut, isIn] = [isOf(profile.debit_words), isOf(profile.credit_words)];
  if (isOut === isIn)
    throw new UnreadableBooking('one_of', `${quoted(text('sign'))} says neither debit nor credit.`);
  if (minor < 0n)
    throw new UnreadableBooking('conflicting', 'The amount has a sign beside the column of the sign.');
  return isOut ? -minor : minor;
}

function ofSides(text: TextOf, profile: CsvProfile, currency: string): bigint {
  const [debit, credit] = [text('debit'), text('credit')];
  const isFilled = (side: string) => side !== '' && csvAmount(side, profile, currency) !== 0n;
  const [isOut, isIn] = [isFilled(debit), isFilled(credit)];
  if (isOut && isIn) throw new UnreadableBooking('conflicting', 'Both debit and credit have an amount.');
  if (!isOut && !isIn) throw new UnreadableBooking('required', 'Neither debit nor credit has an amount.');
  const minor = csvAmount(isOut ? debit : credit, profile, currency);
  // Some banks write what goes out below zero also in a column of its own.
  const size = minor < 0n && isOut ? -minor : minor;
  return isOut ? -size : size;
}
