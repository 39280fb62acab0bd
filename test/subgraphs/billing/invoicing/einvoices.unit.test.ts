import { expect, test } from '@jest/globals';
import { XMLParser } from 'fast-xml-parser';
import fc from 'fast-check';
import type { EinvoiceFormat } from '../../../../subgraphs/billing/invoicing/documents/document-file-kinds.rules.js';
import { formatProfiles } from '../../../../subgraphs/billing/invoicing/e-invoices/e-invoice-formats.rules.js';
import { writeCii } from '../../../../subgraphs/billing/invoicing/e-invoices/cii.rules.js';
import { einvoiceFaults } from '../../../../subgraphs/billing/invoicing/e-invoices/einvoice-faults.rules.js';
import { einvoiceOf } from '../../../../subgraphs/billing/invoicing/e-invoices/einvoice-of-document.rules.js';
import { writeUbl } from '../../../../subgraphs/billing/invoicing/e-invoices/ubl.rules.js';
import type { StoredDocument } from '../../../../subgraphs/billing/invoicing/documents/stored-document.rules.js';
import { type DocumentSpec, storedDocument } from './stored-document.js';
import { faultOfXml, figuresOfCii, figuresOfUbl, sumsOf } from './einvoice-figures.js';

const parser = new XMLParser({
  ...{ ignoreAttributes: false, attributeNamePrefix: '@', removeNSPrefix: true, parseTagValue: false },
  isArray: (name) =>
    /^(IncludedSupplyChainTradeLineItem|ApplicableTradeTax|SpecifiedTradeAllowanceCharge|TaxTotalAmount|SpecifiedTaxRegistration|InvoiceLine|CreditNoteLine|TaxSubtotal|AllowanceCharge|TaxTotal|PartyTaxScheme)$/.test(
      name,
    ),
});

function write(document: StoredDocument, format: EinvoiceFormat): string {
  const [invoice, profile] = [einvoiceOf(document), formatProfiles[format]];
  expect(einvoiceFaults(invoice, profile)).toEqual([]);
  const xml = profile.syntax === 'cii' ? writeCii(invoice, profile) : writeUbl(invoice, profile);
  expect(faultOfXml(xml)).toBeNull();
  return xml;
}

/** The figures of both syntaxes, each read from its text. */
function figuresOf(document: StoredDocument) {
  const [cii, ubl] = [parser.parse(write(document, 'cii')), parser.parse(write(document, 'ubl'))];
  return [figuresOfCii(cii), figuresOfUbl(ubl)] as const;
}

/** Vector 5: three rates, 3 percent off. */
const five: DocumentSpec = {
  lines: [
    { price: '123.45', description: 'Wedding cake, three tiers\nwith sugar flowers & <gold>' },
    { price: '67.89', rates: ['7'] },
    { price: '2.50', rates: ['0'], category: 'z' },
  ],
  discount: { percentE4: 30_000n },
};

test('each format has the sums of the document, with an allowance for each tax', () => {
  const [cii, ubl] = figuresOf(storedDocument(five));

  expect(cii).toEqual(ubl);
  expect(cii).toMatchObject({
    ...{ lines: '193.84', allowances: '5.82', net: '188.02', tax: '27.36', total: '215.38', due: '215.38' },
    groups: [
      { category: 'S', rate: '19', taxable: '119.74', tax: '22.75', allowance: '3.71' },
      { category: 'S', rate: '7', taxable: '65.85', tax: '4.61', allowance: '2.04' },
      { category: 'Z', rate: '0', taxable: '2.43', tax: '0.00', allowance: '0.07' },
    ],
  });
});

test('a discount of a line is an allowance of it; two codes of one rate are one tax', () => {
  const document = storedDocument({
    lines: [
      { quantity: '3', price: '19.99', discount: '12.5' },
      { quantity: '-1', price: '5', discount: '10' },
    ],
  });

  const [cii, ubl] = figuresOf(document);

  expect(cii).toEqual(ubl);
  expect(cii.rows).toEqual([
    { quantity: '3', price: '19.99', base: '1', allowance: '7.50', net: '52.47', category: 'S', rate: '19' },
    { quantity: '-1', price: '5', base: '1', allowance: '-0.50', net: '-4.50', category: 'S', rate: '19' },
  ]);
});

test('prices with tax are told as the net of their quantity', () => {
  const document = storedDocument({
    priceMode: 'gross',
    lines: [
      { quantity: '3', price: '9.99' },
      { quantity: '1.5', price: '4.50', rates: ['7'] },
    ],
    discount: { amountMinor: 175n },
  });

  const [cii, ubl] = figuresOf(document);

  expect(cii).toEqual(ubl);
  expect(cii.rows.map(({ quantity, base, allowance }) => [quantity, base, allowance])).toEqual([
    ['3', '3', '0'],
    ['1.5', '1.5', '0'],
  ]);
  expect([cii.allowances, cii.total]).toEqual(['0.00', '34.97']);
});

test('whatever a document is, the arithmetic rules of EN 16931 hold for what is written of it', () => {
  const line = fc.record({
    quantity: fc.integer({ min: 1, max: 5_000_000 }).map((millis) => (millis / 1_000).toFixed(3)),
    price: fc.integer({ min: 0, max: 9_999_999 }).map((value) => (value / 10_000).toFixed(4)),
    discount: fc.integer({ min: 0, max: 10_000 }).map((value) => (value / 100).toFixed(2)),
    rates: fc.constantFrom(['19'], ['7'], ['8.1'], ['25.5']),
  });
  const spec = fc.record({
    lines: fc.array(line, { minLength: 1, maxLength: 20 }),
    discount: fc.constantFrom({ percentE4: 0n }, { percentE4: 30_000n }, { percentE4: 333_333n }),
    priceMode: fc.constantFrom('net' as const, 'gross' as const),
    taxRounding: fc.constantFrom('document' as const, 'line' as const),
    currency: fc.constantFrom('EUR', 'JPY', 'SEK'),
  });

  fc.assert(
    fc.property(spec, (each) => {
      // Rounded on each line, tax in yen can be a whole unit from its rate, which BR-CO-17 refuses.
      fc.pre(each.currency !== 'JPY' || each.taxRounding === 'document');
      const [cii, ubl] = figuresOf(storedDocument(each));

      expect(cii).toEqual(ubl);
      expect(sumsOf(cii)).toEqual([]);
    }),
    { numRuns: 150 },
  );
});

test('a reverse charge says why there is no tax, and who owes it', () => {
  const xml = write(storedDocument({ lines: [{ price: '100', rates: ['0'], category: 'ae' }] }), 'cii');

  expect(xml).toContain('<ram:ExemptionReason>Reverse charge</ram:ExemptionReason>');
  expect(xml).toContain('<ram:ExemptionReasonCode>VATEX-EU-AE</ram:ExemptionReasonCode>');
  expect(xml).toContain('<ram:ID schemeID="VA">FR40303265045</ram:ID>');
});

test('goods within the Union name where they go to', () => {
  const document = storedDocument({ lines: [{ price: '100', rates: ['0'], category: 'k' }] });

  expect(write(document, 'ubl')).toMatch(
    /<cac:DeliveryLocation>\s*<cac:Address>\s*<cac:Country>\s*<cbc:IdentificationCode>FR/,
  );
  expect(write(document, 'cii')).toMatch(/<ram:ShipToTradeParty>[^]*<ram:CountryID>FR</);
});

test('what is outside the scope of tax has no rate, and no identifier of tax', () => {
  const document = storedDocument({ lines: [{ price: '100', rates: ['0'], category: 'o' }] });

  const [cii, ubl] = figuresOf(document);

  expect(cii).toEqual(ubl);
  expect(cii.groups).toEqual([{ category: 'O', rate: null, taxable: '100.00', tax: '0.00', allowance: '0' }]);
  expect(write(document, 'cii')).not.toContain('DE136695976');
});

test('a credit note is one, of the invoice that it credits, with amounts above zero', () => {
  const credited = { number: 'INV-2026-00042', issueDate: '2026-11-03' };
  const document = storedDocument({
    lines: [{ quantity: '2', price: '10.01' }],
    more: {
      kind: 'credit_note',
      number: 'CN-2026-00001',
      credited,
      reference: 'INV-2026-00042',
      dueDate: null,
    },
  });

  const [cii, ubl] = figuresOf(document);

  expect(cii).toEqual(ubl);
  expect([cii.type, cii.preceding, cii.total]).toEqual(['381', 'INV-2026-00042', '23.82']);
  expect(write(document, 'ubl')).toMatch(/^<\?xml[^>]*>\n<CreditNote xmlns="[^"]*CreditNote-2"/);
});

test('an invoice in another currency tells its tax in that of the books', () => {
  const document = storedDocument({
    currency: 'USD',
    lines: [{ price: '1250.50' }],
    more: { baseCurrency: 'EUR', baseTaxMinor: '21915' },
  });

  expect(write(document, 'cii')).toContain(
    '<ram:TaxTotalAmount currencyID="EUR">219.15</ram:TaxTotalAmount>',
  );
  expect(write(document, 'ubl')).toContain('<cbc:TaxAmount currencyID="EUR">219.15</cbc:TaxAmount>');
});

test.each([
  ['cii', 'urn:cen.eu:en16931:2017'],
  ['ubl', 'urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0'],
  ['xrechnung_cii', 'urn:cen.eu:en16931:2017#compliant#urn:xeinkauf.de:kosit:xrechnung_3.0'],
  ['xrechnung_ubl', 'urn:cen.eu:en16931:2017#compliant#urn:xeinkauf.de:kosit:xrechnung_3.0'],
] as const)('%s says which rules it follows', (format, guideline) => {
  expect(write(storedDocument(five), format)).toContain(`>${guideline}<`);
});

test('a discount for early payment is told, in XRechnung in its own form', () => {
  const document = storedDocument({
    lines: [{ price: '1' }],
    more: { discountUntil: '2026-11-13', discountPercentE4: '20000' },
  });

  expect(write(document, 'cii')).toContain(
    '<ram:Description>2 % discount if paid by 2026-11-13.</ram:Description>',
  );
  expect(write(document, 'xrechnung_ubl')).toContain('<cbc:Note>#SKONTO#TAGE=10#PROZENT=2.00#\n</cbc:Note>');
});

test('signs that XML cannot write are left out, others are escaped', () => {
  const xml = write(
    storedDocument({ lines: [{ price: '1', description: 'a\u0001 < b & "c" \ud800 🍞' }] }),
    'cii',
  );

  expect(xml).toContain('<ram:Name>a &lt; b &amp; &quot;c&quot; \ufffd 🍞</ram:Name>');
});
