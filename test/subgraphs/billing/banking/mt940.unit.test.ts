import { describe, expect, test } from '@jest/globals';
import { readText, refusalOf } from './statement-files.js';

const message = (lines: readonly string[], closing = ':62F:C261121EUR1205,38') =>
  [
    '{1:F01BANKDEFFXXXX0000000000}{2:O9400000}{4:',
    ':20:STARTUMS',
    ':25:37040044/0532013000EUR',
    ':28C:00012/001',
    ':60F:C261120EUR1000,',
    ...lines,
    closing,
    '-}',
  ].join('\r\n');

describe('statements of SWIFT', () => {
  test('a statement of a German bank is read with its parts of the purpose', () => {
    const { format, statements } = readText(
      message([
        ':61:2611201120CR215,38N166NONREF//2611200001234',
        ':86:166?00GUTSCHRIFT?109310?20EREF+E-4711?21SVWZ+Rechnung INV-2026-0',
        '?220042 vielen Dank?30COBADEFFXXX?31DE02120300000000202051?32Jo Baker?33 und Soehne',
        ':61:261121D10,N027NONREF',
        ':86:Entgelt Konto',
        'November',
      ]),
    );

    expect(format).toBe('mt940');
    expect(statements).toMatchObject([
      {
        path: 'line 2',
        account: '37040044/0532013000',
        currency: 'EUR',
        reference: 'STARTUMS 00012/001',
        fromDate: '2026-11-20',
        toDate: '2026-11-21',
        openingMinor: 100000n,
        closingMinor: 120538n,
        faults: [],
        bookings: [
          {
            path: 'line 6',
            bookedOn: '2026-11-20',
            valueOn: '2026-11-20',
            amountMinor: 21538n,
            bankReference: '2611200001234',
            endToEndId: 'E-4711',
            counterparty: 'Jo Baker und Soehne',
            counterpartyIban: 'DE02120300000000202051',
            remittance: 'Rechnung INV-2026-00042 vielen Dank',
          },
          { path: 'line 9', amountMinor: -1000n, bankReference: null, remittance: 'Entgelt Konto November' },
        ],
      },
    ]);
  });

  test('words between strokes are read, and reversals turn the direction', () => {
    const { statements } = readText(
      message([
        ':61:2611201120RC1,00NMSCX//A',
        ':86:/EREF/E-1//CNTP/NL91ABNA0417164300/ABNANL2A/J. de Vries///REMI/USTD//INV-2026-00042/',
        ':61:2611201120RD2,5NMSCY//B',
      ]),
    );
    expect(statements[0]!.bookings).toMatchObject([
      {
        amountMinor: -100n,
        endToEndId: 'E-1',
        counterparty: 'J. de Vries',
        counterpartyIban: 'NL91ABNA0417164300',
        remittance: 'INV-2026-00042',
      },
      { amountMinor: 250n, endToEndId: 'Y', bankReference: 'B' },
    ]);
  });

  test('a booking near the turn of the year has the year that is nearest to its value', () => {
    const { statements } = readText(
      message([':61:2701010131C1,00NMSCX', ':61:2701021231C1,00NMSCX', ':61:2612310102C1,00NMSCX']),
    );
    expect(statements[0]!.bookings.map(({ valueOn, bookedOn }) => [valueOn, bookedOn])).toEqual([
      ['2027-01-01', '2027-01-31'],
      ['2027-01-02', '2026-12-31'],
      ['2026-12-31', '2027-01-02'],
    ]);
  });

  test('a line that cannot be read is left out with its number', () => {
    const { statements } = readText(
      message([':61:nonsense', ':61:2611201120C1,005NMSCX', ':61:2611201120C1,00NMSCX']),
    );
    expect(statements[0]!.bookings).toHaveLength(1);
    expect(statements[0]!.faults).toEqual([
      { path: 'line 6', code: 'format', message: '“nonsense” is no line of a statement.' },
      { path: 'line 7', code: 'format', message: '“1.005” has more decimals than EUR has.' },
    ]);
  });

  test('several messages are several statements; a balance that is none makes the file unreadable', () => {
    const pages = `${message([], ':62M:C261120EUR1000,')}\r\n${message([])}`;
    expect(readText(pages).statements.map(({ closingMinor }) => closingMinor)).toEqual([100000n, 120538n]);
    expect(refusalOf(message([], ':62F:C261121EUR1.205,38'))).toEqual([
      '“C261121EUR1.205,38” is no balance.',
      'line 6',
    ]);
    expect(refusalOf(':20:X\n:25:Y\n')).toEqual(['The statement has no opening balance (:60F:).', 'line 1']);
  });

  test('letters of old encodings are read', () => {
    const text = message([':61:2611201120C1,00NMSCX', ':86:Bäckerei Müller']);
    expect(readText(text, {}, 'latin1').statements[0]!.bookings[0]!.remittance).toBe('Bäckerei Müller');
  });
});
