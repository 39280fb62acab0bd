import { dayOf } from './booking-day.rules.js';
import { ibanOf, lineOf, nameOf, referenceOf } from './booking-text.rules.js';
import { bookedAmount, exactAmount, quoted } from './exact-amount.rules.js';
import { type OfxElement, readOfxTree } from './ofx-tree.rules.js';
import {
  bookingOrFault,
  parted,
  type ReadBooking,
  type ReadFile,
  type ReadStatement,
  UnreadableBooking,
  UnreadableFile,
} from './statement-file.rules.js';

/** Statements of banks and cards in OFX, of both kinds: SGML (version 1) and XML (version 2). Throws UnreadableFile. */
export function readOfx(bytes: Uint8Array): ReadFile {
  const root = readOfxTree(bytes);
  const statements = [...root.all('STMTRS'), ...root.all('CCSTMTRS')];
  if (statements.length === 0) throw new UnreadableFile('The file has no statement (STMTRS or CCSTMTRS).');
  return { format: 'ofx', statements: statements.map(readStatement) };
}

function readStatement(node: OfxElement): ReadStatement {
  const currency = node.text('CURDEF')?.trim().toUpperCase() ?? null;
  const path = `line ${node.line}`;
  if (currency === null) throw new UnreadableFile('The statement has no CURDEF.', path);
  const list = node.all('BANKTRANLIST')[0];
  const { bookings, faults } = parted<ReadBooking>(
    (list?.all('STMTTRN') ?? []).map((each) => {
      const ofBooking = `line ${each.line}`;
      return bookingOrFault(ofBooking, () => readBooking(each, currency, ofBooking));
    }),
  );
  const balance = node.all('LEDGERBAL')[0];
  const account = [...node.all('BANKACCTFROM'), ...node.all('CCACCTFROM')][0];
  return {
    ...{ path, currency, reference: null },
    account: referenceOf(account?.text('ACCTID')),
    ...{ fromDate: periodDay(list?.text('DTSTART')), toDate: periodDay(list?.text('DTEND')) },
    // The balance is that of the moment of the download, of which no opening is told.
    openingMinor: null,
    closingMinor: orUnreadable(path, () => amountIn(balance?.text('BALAMT'), currency)),
    ...{ bookings, faults, pendingCount: 0 },
  };
}

function readBooking(node: OfxElement, currency: string, path: string): ReadBooking {
  const booked = dayIn(node.text('DTPOSTED'));
  if (booked === null) throw new UnreadableBooking('required', 'DTPOSTED is missing.');
  const amount = node.text('TRNAMT')?.trim();
  if (amount === undefined) throw new UnreadableBooking('required', 'TRNAMT is missing.');
  const party = node.all('PAYEE')[0]?.text('NAME') ?? node.text('NAME');
  const other = [...node.all('BANKACCTTO'), ...node.all('CCACCTTO')][0]?.text('ACCTID');
  return {
    ...{ path, bookedOn: booked, valueOn: dayIn(node.text('DTAVAIL')) ?? booked, currency },
    amountMinor: bookedAmount(pointed(amount), currency),
    bankReference: referenceOf(node.text('FITID')),
    ...{ batch: null, endToEndId: referenceOf(node.text('REFNUM') ?? node.text('CHECKNUM')) },
    ...{ counterparty: nameOf(party), counterpartyIban: ibanOf(other) },
    ...{ remittance: lineOf(node.text('MEMO')), creditorReference: null },
  };
}

/** OFX has a point or a comma before its decimals, and nothing between thousands. */
function pointed(amount: string): string {
  return amount.replace(',', '.');
}

function amountIn(text: string | null | undefined, currency: string): bigint | null {
  return text == null ? null : exactAmount(pointed(text.trim()), currency);
}

/** `20270131120000.000[-5:EST]`: the day that the bank writes. */
function dayIn(text: string | null | undefined): string | null {
  if (text == null) return null;
  const [, year, month, day] =
    /^(\d{4})(\d\d)(\d\d)(\d{2,6}(\.\d+)?)?\s*(\[[^\]]*\])?$/.exec(text.trim()) ?? [];
  if (day === undefined) throw new UnreadableBooking('format', `${quoted(text)} is no day.`);
  return dayOf(year!, month!, day, text);
}

/** Some banks write no day there, such as zeros; nothing depends on it. */
function periodDay(text: string | null | undefined): string | null {
  try {
    return dayIn(text);
  } catch (error) {
    if (error instanceof UnreadableBooking) return null;
    throw error;
  }
}

function orUnreadable<Read>(path: string, read: () => Read): Read {
  try {
    return read();
  } catch (error) {
    if (error instanceof UnreadableBooking) throw new UnreadableFile(error.message, path);
    throw error;
  }
}
