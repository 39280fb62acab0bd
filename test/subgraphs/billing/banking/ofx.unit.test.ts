import { describe, expect, test } from '@jest/globals';
import { readText, refusalOf } from './statement-files.js';

const sgml = (bookings: string) => `OFXHEADER:100
DATA:OFXSGML
VERSION:102
SECURITY:NONE
ENCODING:USASCII
CHARSET:1252
COMPRESSION:NONE
OLDFILEUID:NONE
NEWFILEUID:NONE

<OFX><SIGNONMSGSRSV1><SONRS><STATUS><CODE>0<SEVERITY>INFO</STATUS></SONRS></SIGNONMSGSRSV1>
<BANKMSGSRSV1><STMTTRNRS><TRNUID>0<STMTRS><CURDEF>USD
<BANKACCTFROM><BANKID>121000358<ACCTID>5105105105<ACCTTYPE>CHECKING</BANKACCTFROM>
<BANKTRANLIST><DTSTART>20261101<DTEND>20261130000000.000[-5:EST]
${bookings}
</BANKTRANLIST><LEDGERBAL><BALAMT>1,234.56<DTASOF>20261130</LEDGERBAL></STMTRS></STMTTRNRS></BANKMSGSRSV1></OFX>`;

const booking = (amount: string, more = '') => `<STMTTRN><TRNTYPE>CREDIT
<DTPOSTED>20261120233000.000[-5:EST]
<TRNAMT>${amount}
<FITID>F-1
<NAME>Globex & Co &amp; Sons
<MEMO>
${more}</STMTTRN>`;

describe('statements in OFX', () => {
  test('SGML is read without ends of elements, also where a text is empty', () => {
    const text = sgml(booking('-8070450532247.93', '<REFNUM>R-9\n')).replace('1,234.56', '1234,5');
    const { format, statements } = readText(text, { currency: 'USD' });

    expect(format).toBe('ofx');
    expect(statements).toMatchObject([
      {
        account: '5105105105',
        currency: 'USD',
        fromDate: '2026-11-01',
        toDate: '2026-11-30',
        openingMinor: null,
        closingMinor: 123450n,
        bookings: [
          {
            path: 'line 15',
            bookedOn: '2026-11-20',
            valueOn: '2026-11-20',
            amountMinor: -807045053224793n,
            bankReference: 'F-1',
            endToEndId: 'R-9',
            counterparty: 'Globex & Co & Sons',
            remittance: null,
          },
        ],
      },
    ]);
  });

  test('XML is read alike', () => {
    const text = `<?xml version="1.0" encoding="UTF-8"?><?OFX OFXHEADER="200" VERSION="211"?>
<OFX><CREDITCARDMSGSRSV1><CCSTMTTRNRS><CCSTMTRS><CURDEF>EUR</CURDEF><CCACCTFROM><ACCTID>4111</ACCTID></CCACCTFROM>
<BANKTRANLIST><DTSTART>00000000</DTSTART><STMTTRN><DTPOSTED>20261120</DTPOSTED><TRNAMT>+12,5</TRNAMT><FITID>F</FITID>
<PAYEE><NAME>Jo</NAME></PAYEE><MEMO></MEMO></STMTTRN></BANKTRANLIST></CCSTMTRS></CCSTMTTRNRS></CREDITCARDMSGSRSV1></OFX>`;
    expect(readText(text).statements).toMatchObject([
      {
        account: '4111',
        fromDate: null,
        closingMinor: null,
        bookings: [{ amountMinor: 1250n, counterparty: 'Jo', remittance: null }],
      },
    ]);
  });

  test('what could be two amounts is none, and takes no other with it', () => {
    const { statements } = readText(
      sgml(['1,234', '1.234,50', '5.00', '1e3'].map((each) => booking(each)).join('')).replace(
        '1,234.56',
        '0',
      ),
      { currency: 'USD' },
    );
    expect(statements[0]!.bookings.map(({ amountMinor }) => amountMinor)).toEqual([500n]);
    expect(statements[0]!.faults.map(({ message }) => message)).toEqual([
      '“1.234” has more decimals than USD has.',
      '“1.234.50” is no amount.',
      '“1e3” is no amount.',
    ]);
  });

  test('files that end too early, or begin with a DOCTYPE, are refused', () => {
    expect(refusalOf(sgml(booking('1.00')))[0]).toBe('“1.234.56” is no amount.');
    expect(refusalOf(sgml(booking('1.00')).slice(0, -8))).toEqual(['The file ends within <OFX>.', 'line 22']);
    expect(refusalOf('<!DOCTYPE x [<!ENTITY a "b">]><OFX></OFX>')[0]).toMatch(/DOCTYPE/);
    expect(refusalOf('<OFX></OFX>')[0]).toBe('The file has no statement (STMTRS or CCSTMTRS).');
  });
});
