import { lineOf, referenceOf } from './booking-text.rules.js';
import { shortDay } from './booking-day.rules.js';
import { exactAmount, quoted } from './exact-amount.rules.js';
import { textOf } from './file-text.rules.js';
import type { SwiftField } from './mt940-field.rules.js';
import { readStatementLine } from './mt940-line.rules.js';
import {
  bookingOrFault,
  parted,
  type ReadBooking,
  type ReadFile,
  type ReadStatement,
  UnreadableBooking,
  UnreadableFile,
} from './statement-file.rules.js';

/** Statements of SWIFT (MT940), with or without the blocks around them. Throws UnreadableFile. */
export function readMt940(bytes: Uint8Array): ReadFile {
  const messages = messagesOf(fieldsOf(textOf(bytes, null)));
  if (messages.length === 0)
    throw new UnreadableFile('The file has no statement: it needs the fields :20: and :60F:.');
  return { format: 'mt940', statements: messages.map(readMessage) };
}

const head = /^:(\d\d[A-Z]?):(.*)$/;

function fieldsOf(text: string): SwiftField[] {
  const fields: { tag: string; lines: string[]; line: number }[] = [];
  let isWithin = false;
  for (const [index, raw] of text.split(/\r\n|\n|\r/).entries()) {
    // A block of the message may begin on the line of its first field.
    const line = raw.replace(/^\{1:.*\{4:|^\{4:/, '');
    const [, tag, rest] = head.exec(line) ?? [];
    if (tag !== undefined) {
      fields.push({ tag, lines: [rest!], line: index + 1 });
      isWithin = true;
    } else if (/^-\}?\s*$|^-\}|^\{\d:/.test(line)) isWithin = false;
    else if (isWithin) fields.at(-1)!.lines.push(line);
  }
  return fields;
}

/** A message begins with its :20:. */
function messagesOf(fields: readonly SwiftField[]): SwiftField[][] {
  const messages: SwiftField[][] = [];
  for (const field of fields) {
    if (field.tag === '20') messages.push([field]);
    else messages.at(-1)?.push(field);
  }
  return messages;
}

function readMessage(fields: readonly SwiftField[]): ReadStatement {
  const find = (...tags: string[]) => fields.find(({ tag }) => tags.includes(tag));
  const start = fields[0]!;
  const [openingField, closingField] = [find('60F', '60M'), find('62F', '62M')];
  if (!openingField)
    throw new UnreadableFile('The statement has no opening balance (:60F:).', `line ${start.line}`);
  const opening = readBalance(openingField);
  const closing = closingField ? readBalance(closingField) : null;
  const { currency } = opening;
  const { bookings, faults } = parted<ReadBooking>(
    fields.flatMap((field, index) => {
      if (field.tag !== '61') return [];
      const next = fields[index + 1];
      const information = next?.tag === '86' ? next : undefined;
      const path = `line ${field.line}`;
      return [bookingOrFault(path, () => readStatementLine(field, information, currency, path))];
    }),
  );
  const sequence = textOfField(find('28C', '28'));
  return {
    path: `line ${start.line}`,
    account: accountOf(textOfField(find('25', '25P'))),
    currency,
    reference: referenceOf(
      [referenceOf(textOfField(start)), sequence].flatMap((each) => each ?? []).join(' '),
    ),
    ...{ fromDate: opening.date, toDate: closing?.date ?? null },
    ...{ openingMinor: opening.amountMinor, closingMinor: closing?.amountMinor ?? null },
    ...{ bookings, faults, pendingCount: 0 },
  };
}

function textOfField(field: SwiftField | undefined): string | null {
  return lineOf(field?.lines[0]);
}

/** `DE89370400440532013000`, or `37040044/0532013000EUR`, which some banks end with the currency. */
function accountOf(text: string | null): string | null {
  return text === null ? null : text.replace(/(?<=\d)[A-Z]{3}$/, '').trim();
}

function readBalance({ lines, line }: SwiftField) {
  const text = lines[0]!.trim();
  const [, side, day, currency, amount] = /^([CD])(\d{6})([A-Z]{3})([0-9,]{1,16})$/.exec(text) ?? [];
  const path = `line ${line}`;
  if (amount === undefined) throw new UnreadableFile(`${quoted(text)} is no balance.`, path);
  try {
    const size = exactAmount(amount.replace(',', '.'), currency!);
    return { currency: currency!, date: shortDay(day!), amountMinor: side === 'D' ? -size : size };
  } catch (error) {
    if (error instanceof UnreadableBooking) throw new UnreadableFile(error.message, path);
    throw error;
  }
}
