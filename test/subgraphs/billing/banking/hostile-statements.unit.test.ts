import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readStatementFile } from '../../../../subgraphs/billing/banking/formats/read-statement-file.rules.js';
import {
  type ReadBooking,
  UnreadableFile,
} from '../../../../subgraphs/billing/banking/formats/statement-file.rules.js';
import {
  type CsvProfile,
  readCsvProfile,
} from '../../../../subgraphs/billing/payments/bank-accounts/csv-profile.rules.js';
import { camt053 } from './statement-files.js';

const csvProfile = readCsvProfile({
  columns: { booked_on: 'Day', amount: 'Amount', remittance: 'Text', counterparty_iban: 'IBAN' },
  ...{ date_order: 'YMD', decimal_sign: '.', thousands_sign: ',', delimiter: ',' },
}) as CsvProfile;

const files = [
  camt053([{ amount: '215.38', text: 'INV-2026-00042', payer: 'Jo', iban: 'DE02120300000000202051' }], {
    ...{ opening: '0.00', closing: '215.38' },
  }),
  ':20:X\n:25:1\n:28C:1\n:60F:C261120EUR0,\n:61:2611201120C215,38NTRFREF//B-1\n:86:166?20SVWZ+INV?32Jo\n:62F:C261120EUR215,38\n-\n',
  'OFXHEADER:100\n<OFX><STMTRS><CURDEF>EUR<BANKTRANLIST><STMTTRN><DTPOSTED>20261120<TRNAMT>1.00<FITID>F</STMTTRN></BANKTRANLIST></STMTRS></OFX>',
  'Day,Amount,Text,IBAN\n2026-11-20,"1,215.38",INV,DE02120300000000202051\n2026-11-21,-4,"x ""y""",\n',
];

/** Parts of files, and what else may stand there. */
const scraps = fc.oneof(
  fc.string({ maxLength: 20 }),
  fc.string({ unit: 'binary', maxLength: 8 }),
  fc.constantFrom(
    ...[
      '<',
      '>',
      '</',
      '<Ntry>',
      '</OFX>',
      '<!DOCTYPE',
      '&#x0;',
      '&amp;',
      ']]>',
      '<![CDATA[',
      '"',
      '\r\n',
      '\0',
    ],
    ...[
      ':61:',
      ':86:',
      ':60F:',
      '-9223372036854775809',
      '1e9',
      'NaN',
      '9'.repeat(60),
      '0000-00-00',
      '__proto__',
    ],
    ...['constructor', ' '.repeat(3_000), '1' + ' '.repeat(20_000) + '1', '\ud800', '\u202e'],
  ),
);

const mutated = fc
  .record({
    file: fc.constantFrom(...files),
    edits: fc.array(
      fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), cut: fc.nat(30), scrap: scraps }),
      { minLength: 1, maxLength: 6 },
    ),
  })
  .map(({ file, edits }) =>
    edits.reduce((text, { at, cut, scrap }) => {
      const start = Math.floor(at * text.length);
      return text.slice(0, start) + scrap + text.slice(start + cut);
    }, file),
  );

const isShort = (text: string | null, most: number) =>
  text === null || (text !== '' && Array.from(text).length <= most);

/** What the tables take. */
function isStorable(booking: ReadBooking): boolean {
  const { amountMinor, bookedOn, valueOn, bankReference, endToEndId, counterparty, remittance } = booking;
  const texts = [bankReference, endToEndId, counterparty, booking.creditorReference];
  return (
    amountMinor !== 0n &&
    amountMinor <= 10n ** 15n &&
    amountMinor >= -(10n ** 15n) &&
    [bookedOn, valueOn].every((day) => /^(19[7-9]\d|20\d\d|21\d\d|2200)-\d\d-\d\d$/.test(day)) &&
    texts.every((text) => isShort(text, 200)) &&
    isShort(remittance, 2_000) &&
    [...texts, remittance].every(
      (text) => text === null || (text.isWellFormed() && !/[\u0000-\u001f]/.test(text)),
    ) &&
    (booking.counterpartyIban === null || /^[A-Z]{2}[0-9]{2}[A-Z0-9]{10,30}$/.test(booking.counterpartyIban))
  );
}

test('whatever a file says, it is read or refused, and what is read can be stored', () => {
  fc.assert(
    fc.property(mutated, fc.constantFrom<BufferEncoding>('utf8', 'utf16le', 'latin1'), (text, encoding) => {
      try {
        const { statements } = readStatementFile(Buffer.from(text, encoding), {
          currency: 'EUR',
          csvProfile,
        });
        for (const { bookings, faults } of statements) {
          expect(bookings.filter((booking) => !isStorable(booking))).toEqual([]);
          expect(faults.every(({ path, message }) => path !== '' && message.length < 300)).toBe(true);
        }
      } catch (error) {
        if (!(error instanceof UnreadableFile)) throw error;
        expect(error.message.length).toBeLessThan(2_000);
      }
    }),
    { numRuns: 1_500 },
  );
});
