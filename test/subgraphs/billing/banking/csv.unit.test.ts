import { describe, expect, test } from '@jest/globals';
import { csvAmount, csvDay } from '../../../../subgraphs/billing/banking/formats/csv-values.rules.js';
import {
  type CsvProfile,
  readCsvProfile,
} from '../../../../subgraphs/billing/payments/bank-accounts/csv-profile.rules.js';
import { readText, refusalOf } from './statement-files.js';

const german = {
  columns: {
    booked_on: 'Buchungstag',
    value_on: 'Wertstellung',
    amount: 'Betrag',
    counterparty: 'Name',
    counterparty_iban: 'IBAN',
    remittance: ['Zweck 1', 'Zweck 2'],
  },
  date_order: 'DMY',
  decimal_sign: ',',
  thousands_sign: '.',
  encoding: 'windows-1252',
  skipped_lines: 2,
};
const profileOf = (more: object = {}) => readCsvProfile({ ...german, ...more }) as CsvProfile;

const file = [
  'Umsätze Girokonto;;',
  '"Konto";"0532013000"',
  'Buchungstag;Wertstellung;Name;IBAN;Zweck 1;Zweck 2;Betrag',
  '20.11.2026;21.11.26;"Bäckerei ""Jo""; KG";DE02 1203 0000 0000 2020 51;Rechnung;"INV-2026-\n00042";1.215,38',
  '',
  '20.11.2026;;Bank;;Entgelt;;-9,5',
  '20.11.2026;;Bank;;Entgelt;;1,23,4',
  'Summe;;;;;;1.205,88',
].join('\r\n');

describe('statements as CSV', () => {
  test('a file is read as the profile says it is written', () => {
    const { format, statements } = readText(file, { csvProfile: profileOf() }, 'latin1');

    expect(format).toBe('csv');
    expect(statements).toMatchObject([
      {
        account: null,
        fromDate: '2026-11-20',
        toDate: '2026-11-20',
        openingMinor: null,
        bookings: [
          {
            path: 'line 4',
            bookedOn: '2026-11-20',
            valueOn: '2026-11-21',
            amountMinor: 121538n,
            currency: 'EUR',
            counterparty: 'Bäckerei "Jo"; KG',
            counterpartyIban: 'DE02120300000000202051',
            remittance: 'Rechnung INV-2026- 00042',
          },
          { path: 'line 7', valueOn: '2026-11-20', amountMinor: -950n, remittance: 'Entgelt' },
        ],
        faults: [
          { path: 'line 8', code: 'format', message: '“1,23,4” is no amount as the profile writes them.' },
          { path: 'line 9', code: 'format', message: '“Summe” is no day in the order DMY.' },
        ],
      },
    ]);
  });

  test('columns by number, sides in columns of their own, and signs as words', () => {
    const sides = profileOf({
      columns: { booked_on: '1', debit: '2', credit: '3' },
      has_header: false,
      skipped_lines: 0,
      delimiter: ',',
      date_order: 'MDY',
      decimal_sign: '.',
      thousands_sign: '',
    });
    expect(
      readText('11/20/2026,10.00,\n11/20/2026,,7.50\n11/20/2026,1.00,1.00\n11/20/2026,,', {
        csvProfile: sides,
      }).statements,
    ).toMatchObject([
      {
        bookings: [{ amountMinor: -1000n }, { amountMinor: 750n }],
        faults: [
          { path: 'line 3', code: 'conflicting' },
          { path: 'line 4', code: 'required' },
        ],
      },
    ]);

    const words = profileOf({ columns: { booked_on: 'D', amount: 'A', sign: 'S' }, skipped_lines: 0 });
    expect(
      readText('D;A;S\n20.11.2026;1,00;S\n20.11.2026;2,00;h\n20.11.2026;3,00;?', { csvProfile: words })
        .statements,
    ).toMatchObject([
      {
        bookings: [{ amountMinor: -100n }, { amountMinor: 200n }],
        faults: [{ path: 'line 4', code: 'one_of' }],
      },
    ]);
  });

  test.each([
    ['1.234,50', 123450n],
    ['1234,5', 123450n],
    ['-1.234', -123400n],
    ['12,00-', -1200n],
    ['+ 5', 500n],
  ])('%s is one amount', (text, minor) => {
    expect(csvAmount(text, { decimal_sign: ',', thousands_sign: '.' }, 'EUR')).toBe(minor);
  });

  test.each([
    '1.23',
    '12.34,5',
    '1,234.50',
    '-5-',
    '1 234,50',
    '',
    'EUR 5',
    '1,005',
    '٣',
    '1.2345,00',
    '1_000',
  ])('%s is no amount', (text) => {
    expect(() => csvAmount(text, { decimal_sign: ',', thousands_sign: '.' }, 'EUR')).toThrow();
  });

  test('days are read in the order of the profile alone', () => {
    expect([
      csvDay('02/01/2026', 'DMY'),
      csvDay('02/01/2026', 'MDY'),
      csvDay('20260201', 'YMD'),
      csvDay('2026-02-01 10:30', 'YMD'),
    ]).toEqual(['2026-01-02', '2026-02-01', '2026-02-01', '2026-02-01']);
    for (const text of ['31.02.2026', '2026-01-02', '1.1.226', '', '13'])
      expect(() => csvDay(text, 'DMY')).toThrow(/no day/);
  });

  test('a column that the header has not, or has twice, makes the file unreadable; so does no profile', () => {
    const csvProfile = profileOf({ skipped_lines: 0 });
    expect(refusalOf('Buchungstag;Wertstellung;Name;IBAN;Zweck 1;Betrag;Betrag\n', { csvProfile })).toEqual([
      'The header has two columns “Betrag”, no column “Zweck 2”; the profile names them.',
      'line 1',
    ]);
    expect(refusalOf('a;b\n')[0]).toMatch(/^The file is neither CAMT nor MT940 nor OFX/);
  });

  test('a profile that could be read in two ways is refused, every fault at once', () => {
    const faultsOf = (value: Record<string, unknown>) => {
      try {
        readCsvProfile(value);
      } catch (error) {
        return (error as { faults: { field: string; code: string }[] }).faults.map(({ field, code }) => [
          field,
          code,
        ]);
      }
      return [];
    };
    expect(readCsvProfile({})).toEqual({});
    expect(
      faultsOf({
        ...german,
        decimal_sign: '.',
        columns: { booked_on: 'D', amount: 'A', debit: 'B' },
        encoding: 'klingon',
      }),
    ).toEqual([
      ['csvProfile.columns', 'conflicting'],
      ['csvProfile.thousands_sign', 'conflicting'],
      ['csvProfile.encoding', 'conflicting'],
    ]);
    expect(faultsOf({ ...german, date_order: 'YDM', more: 1 })).toEqual([
      ['csvProfile.date_order', 'format'],
      ['csvProfile', 'unknown'],
    ]);
    expect(faultsOf({ ...german, has_header: false })).toHaveLength(7);
  });
});
