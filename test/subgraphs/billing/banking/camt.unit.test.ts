import { describe, expect, test } from '@jest/globals';
import { camt053, readText, refusalOf } from './statement-files.js';

const detailed = (
  status: string,
  details: string,
  amount = '30.00',
) => `<?xml version="1.0" encoding="UTF-8"?>
<d:Document xmlns:d="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><d:BkToCstmrStmt><d:Stmt><d:Id>S</d:Id>
<d:Acct><d:Id><d:IBAN>DE89370400440532013000</d:IBAN></d:Id></d:Acct>
<d:Ntry><d:Amt Ccy="EUR">${amount}</d:Amt><d:CdtDbtInd>CRDT</d:CdtDbtInd>${status}
<d:BookgDt><d:DtTm>2026-11-20T23:30:00+01:00</d:DtTm></d:BookgDt><d:AcctSvcrRef>B-1</d:AcctSvcrRef>
<d:NtryDtls>${details}</d:NtryDtls></d:Ntry></d:Stmt></d:BkToCstmrStmt></d:Document>`;

const part = (
  amount: string,
  name: string,
) => `<d:TxDtls><d:Refs><d:EndToEndId>E-${name}</d:EndToEndId></d:Refs>
<d:Amt Ccy="EUR">${amount}</d:Amt><d:RltdPties><d:Dbtr><d:Pty><d:Nm>${name} &amp; Söhne</d:Nm></d:Pty></d:Dbtr></d:RltdPties>
<d:RmtInf><d:Ustrd>INV-2026-</d:Ustrd><d:Ustrd>00042</d:Ustrd></d:RmtInf></d:TxDtls>`;

describe('statements of ISO 20022', () => {
  test('a statement says its account, its period, its balances and its bookings, exactly', () => {
    const { format, statements } = readText(
      camt053(
        [
          {
            amount: '215.38',
            reference: 'R-1',
            creditorReference: 'RF36 INV2 0260 0042',
            payer: 'Jo Baker',
            iban: 'FR7630006000011234567890189',
          },
          { amount: '0.1', day: '2026-11-21', isOut: true, text: 'Fee for  the account' },
        ],
        { opening: '-10.00', closing: '205.28', to: '2026-11-21' },
      ),
    );

    expect(format).toBe('camt053');
    expect(statements).toEqual([
      {
        path: '/Document/BkToCstmrStmt/Stmt[1]',
        account: 'DE89370400440532013000',
        currency: 'EUR',
        reference: 'STMT-1',
        fromDate: '2026-11-20',
        toDate: '2026-11-21',
        openingMinor: -1000n,
        closingMinor: 20528n,
        bookings: [
          {
            path: '/Document/BkToCstmrStmt/Stmt[1]/Ntry[1]',
            bookedOn: '2026-11-20',
            valueOn: '2026-11-20',
            amountMinor: 21538n,
            currency: 'EUR',
            bankReference: 'R-1',
            batch: null,
            endToEndId: null,
            counterparty: 'Jo Baker',
            counterpartyIban: 'FR7630006000011234567890189',
            remittance: null,
            creditorReference: 'RF36INV202600042',
          },
          {
            path: '/Document/BkToCstmrStmt/Stmt[1]/Ntry[2]',
            bookedOn: '2026-11-21',
            valueOn: '2026-11-21',
            amountMinor: -10n,
            currency: 'EUR',
            bankReference: null,
            batch: null,
            endToEndId: null,
            counterparty: null,
            counterpartyIban: null,
            remittance: 'Fee for the account',
            creditorReference: null,
          },
        ],
        faults: [],
        pendingCount: 0,
      },
    ]);
  });

  test('a batch whose payments are told comes apart, one whose sums differ stays whole', () => {
    const both = detailed('<d:Sts><d:Cd>BOOK</d:Cd></d:Sts>', part('10.00', 'Ada') + part('20.00', 'Bo'));
    const [statement] = readText(both).statements;
    expect(
      statement!.bookings.map(({ path, amountMinor, counterparty, endToEndId, remittance, batch }) => [
        path,
        amountMinor,
        counterparty,
        endToEndId,
        remittance,
        batch,
      ]),
    ).toEqual([
      [
        '/Document/BkToCstmrStmt/Stmt[1]/Ntry[1]/NtryDtls[1]/TxDtls[1]',
        1000n,
        'Ada & Söhne',
        'E-Ada',
        'INV-2026- 00042',
        { bankReference: 'B-1', amountMinor: 3000n },
      ],
      [
        '/Document/BkToCstmrStmt/Stmt[1]/Ntry[1]/NtryDtls[1]/TxDtls[2]',
        2000n,
        'Bo & Söhne',
        'E-Bo',
        'INV-2026- 00042',
        { bankReference: 'B-1', amountMinor: 3000n },
      ],
    ]);

    const short = detailed('<d:Sts><d:Cd>BOOK</d:Cd></d:Sts>', part('10.00', 'Ada') + part('19.99', 'Bo'));
    expect(readText(short).statements[0]!.bookings).toMatchObject([
      { amountMinor: 3000n, counterparty: null, batch: null },
    ]);
  });

  test('what the bank has not booked yet is counted and left to a later file', () => {
    const pending = detailed('<d:Sts><d:Cd>PDNG</d:Cd></d:Sts>', part('30.00', 'Ada'));
    expect(readText(pending).statements[0]).toMatchObject({ bookings: [], faults: [], pendingCount: 1 });
  });

  test('reports and notifications are read alike', () => {
    const text = camt053([{ amount: '1.00' }]);
    const report = text.replaceAll('BkToCstmrStmt', 'BkToCstmrAcctRpt').replaceAll('Stmt>', 'Rpt>');
    const notice = text.replaceAll('BkToCstmrStmt', 'BkToCstmrDbtCdtNtfctn').replaceAll('Stmt>', 'Ntfctn>');
    expect(
      [report, notice]
        .map((each) => readText(each))
        .map(({ format, statements }) => [format, statements[0]!.bookings[0]!.path]),
    ).toEqual([
      ['camt052', '/Document/BkToCstmrAcctRpt/Rpt[1]/Ntry[1]'],
      ['camt054', '/Document/BkToCstmrDbtCdtNtfctn/Ntfctn[1]/Ntry[1]'],
    ]);
  });

  test('a booking that cannot be read is left out with its path, and no other', () => {
    const { statements } = readText(
      camt053([
        { amount: '1.00' },
        { amount: '1.005' },
        { amount: 'NaN' },
        { amount: '0.00' },
        { amount: '2.500', day: '2026-02-30' },
        { amount: '2.500' },
      ]),
    );
    expect(statements[0]!.bookings.map(({ amountMinor }) => amountMinor)).toEqual([100n, 250n]);
    expect(statements[0]!.faults).toEqual([
      {
        path: '/Document/BkToCstmrStmt/Stmt[1]/Ntry[2]',
        code: 'format',
        message: '“1.005” has more decimals than EUR has.',
      },
      { path: '/Document/BkToCstmrStmt/Stmt[1]/Ntry[3]', code: 'format', message: '“NaN” is no amount.' },
      {
        path: '/Document/BkToCstmrStmt/Stmt[1]/Ntry[4]',
        code: 'not_allowed',
        message: 'A booking of zero moves nothing.',
      },
      { path: '/Document/BkToCstmrStmt/Stmt[1]/Ntry[5]', code: 'format', message: '“2026-02-30” is no day.' },
    ]);
  });

  test('files that attack a reader, or are no statement, are refused with the line', () => {
    const bomb = camt053([]).replace('<Document', '<!DOCTYPE lolz [<!ENTITY lol "lol">]>\n<Document');
    expect(refusalOf(bomb)).toEqual([
      'The file has a DOCTYPE, which statements of banks have not.',
      'line 2',
    ]);
    expect(refusalOf(camt053([{ amount: '1.00' }]).replace('</Ntry>', ''))[1]).toMatch(/^line \d+$/);
    expect(refusalOf(`<Document>${'<a>'.repeat(100)}${'</a>'.repeat(100)}</Document>`)[0]).toMatch(
      /^The file is no XML of a bank/,
    );
    expect(refusalOf('<html></html>')[0]).toBe('The file is neither CAMT.053 nor CAMT.052 nor CAMT.054.');
    expect(refusalOf(Buffer.from([0x1f, 0x8b, 8, 0]))[0]).toBe(
      'The file is compressed by gzip; send what is in it as it is.',
    );
    expect(refusalOf(Buffer.from('PK\x03\x04', 'latin1'))[0]).toBe(
      'The file is a ZIP archive; send what is in it as it is.',
    );
    expect(refusalOf(Buffer.alloc(16 * 1024 * 1024 + 1, 0x20))[0]).toMatch(
      /^The file has more than 16,777,216 bytes/,
    );
    expect(refusalOf('')[0]).toBe('The file is empty.');
  });

  test('texts are read as texts: entities of XML, and nothing that could be a program', () => {
    const text = camt053([
      { amount: '1.00', text: '&lt;b&gt; &#x41;&#66; &amp;lt; __proto__', payer: '<![CDATA[A & B]]>' },
    ]);
    expect(readText(text).statements[0]!.bookings[0]).toMatchObject({
      remittance: '<b> AB &lt; __proto__',
      counterparty: 'A & B',
    });
  });
});
