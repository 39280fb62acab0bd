import { isoDay } from './booking-day.rules.js';
import { referenceOf } from './booking-text.rules.js';
import { isDebit, readCamtEntry } from './camt-entry.rules.js';
import { exactAmount } from './exact-amount.rules.js';
import {
  bookingOrFault,
  parted,
  type ReadBooking,
  type ReadFile,
  type ReadStatement,
  type StatementFormat,
  UnreadableBooking,
  UnreadableFile,
} from './statement-file.rules.js';
import { attribute, element, elements, firstText, readXml, textIn, type XmlNode } from './xml-tree.rules.js';

const messages: readonly (readonly [root: string, part: string, format: StatementFormat])[] = [
  ['BkToCstmrStmt', 'Stmt', 'camt053'],
  ['BkToCstmrAcctRpt', 'Rpt', 'camt052'],
  ['BkToCstmrDbtCdtNtfctn', 'Ntfctn', 'camt054'],
];

/** Statements (CAMT.053), reports of a day (CAMT.052) and notifications (CAMT.054) of ISO 20022, any version. Throws UnreadableFile. */
export function readCamt(bytes: Uint8Array): ReadFile {
  const document = element(readXml(bytes), 'Document');
  const [root, part, format] = messages.find(([name]) => element(document, name) !== undefined) ?? [];
  if (part === undefined) throw new UnreadableFile('The file is neither CAMT.053 nor CAMT.052 nor CAMT.054.');
  const statements = elements(element(document, root!), part);
  if (statements.length === 0) throw new UnreadableFile(`The file has no ${part}.`, `/Document/${root}`);
  return {
    format: format!,
    statements: statements.map((node, index) =>
      readStatement(node, `/Document/${root}/${part}[${index + 1}]`),
    ),
  };
}

function readStatement(node: XmlNode, path: string): ReadStatement {
  const account = element(node, 'Acct');
  const opening = balanceOf(node, path, ['OPBD', 'PRCD']);
  const closing = balanceOf(node, path, ['CLBD']);
  const currency =
    textIn(account, 'Ccy') ??
    opening?.currency ??
    closing?.currency ??
    attribute(element(node, 'Ntry', 'Amt'), 'Ccy');
  const entries = elements(node, 'Ntry').map((entry, index) => ({
    entry,
    path: `${path}/Ntry[${index + 1}]`,
  }));
  const booked = entries.filter(({ entry }) => statusOf(entry) === 'BOOK');
  const read = booked.map(({ entry, path: ofEntry }) =>
    bookingOrFault(ofEntry, () => ({ all: readCamtEntry(entry, ofEntry, currency) })),
  );
  const { bookings, faults } = parted<{ all: ReadBooking[] }>(read);
  return {
    path,
    account: firstText(account, [
      ['Id', 'IBAN'],
      ['Id', 'Othr', 'Id'],
    ]),
    currency,
    reference: referenceOf(textIn(node, 'Id')),
    ...periodOf(node, path, opening, closing),
    openingMinor: opening?.amountMinor ?? null,
    closingMinor: closing?.amountMinor ?? null,
    bookings: bookings.flatMap(({ all }) => all),
    faults,
    pendingCount: entries.length - booked.length,
  };
}

/** The status is a text, and a code below it from version 8 on. */
function statusOf(entry: XmlNode): string {
  return firstText(entry, [['Sts', 'Cd'], ['Sts', 'Prtry'], ['Sts']])?.trim() ?? 'BOOK';
}

interface Balance {
  readonly amountMinor: bigint;
  readonly currency: string | null;
  readonly date: string | null;
}

/** The first balance of one of these codes. One that cannot be read makes the file unreadable: nothing could be checked by it. */
function balanceOf(node: XmlNode, path: string, codes: readonly string[]): Balance | null {
  const all = elements(node, 'Bal').map((each, index) => ({ each, at: `${path}/Bal[${index + 1}]` }));
  for (const code of codes) {
    const found = all.find(({ each }) => textIn(each, 'Tp', 'CdOrPrtry', 'Cd') === code);
    if (found) return orUnreadable(found.at, () => readBalance(found.each));
  }
  return null;
}

function readBalance(node: XmlNode): Balance {
  const currency = attribute(element(node, 'Amt'), 'Ccy');
  const size = exactAmount(textIn(node, 'Amt')?.trim() ?? '', currency ?? 'EUR');
  const day = firstText(node, [
    ['Dt', 'Dt'],
    ['Dt', 'DtTm'],
  ]);
  return {
    amountMinor: isDebit(node) ? -size : size,
    currency,
    date: day === null ? null : isoDay(day),
  };
}

function periodOf(node: XmlNode, path: string, opening: Balance | null, closing: Balance | null) {
  const day = (...names: string[]) => {
    const text = textIn(node, 'FrToDt', ...names);
    return text === null ? null : orUnreadable(`${path}/FrToDt`, () => isoDay(text));
  };
  return {
    fromDate: day('FrDtTm') ?? opening?.date ?? null,
    toDate: day('ToDtTm') ?? closing?.date ?? null,
  };
}

function orUnreadable<Read>(path: string, read: () => Read): Read {
  try {
    return read();
  } catch (error) {
    if (error instanceof UnreadableBooking) throw new UnreadableFile(error.message, path);
    throw error;
  }
}
