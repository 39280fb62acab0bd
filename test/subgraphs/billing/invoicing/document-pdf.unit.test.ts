import { expect, test } from '@jest/globals';
import { createHash } from 'node:crypto';
import type { StoredDocument } from '../../../../subgraphs/billing/invoicing/documents/stored-document.rules.js';
import { renderInThread } from '../../../../subgraphs/billing/invoicing/pdf/render-in-thread.service.js';
import { renderPdf } from '../../../../subgraphs/billing/invoicing/pdf/render-pdf.service.js';
import { type PdfObject, pdfObjects, pdfText } from '../../../kit/pdf-text.js';
import { transparentPng } from './images.js';
import { buyer, seller, storedDocument } from './stored-document.js';

const render = async (
  document: StoredDocument,
  more: { isVoid?: boolean; xml?: string; logo?: Buffer } = {},
) => {
  const source = { document, isVoid: false, xml: null, logo: null, ...more };
  const { bytes, unknownSigns } = await renderPdf(source);
  return { bytes, unknownSigns, pages: pdfText(bytes), objects: [...pdfObjects(bytes).values()] };
};
const has = (objects: readonly PdfObject[], pattern: RegExp) =>
  objects.some(({ text }) => pattern.test(text));

/** Vector 5. */
const five = storedDocument({
  lines: [
    { price: '123.45', description: 'Wedding cake\nwith sugar flowers' },
    { price: '67.89', rates: ['7'] },
    { price: '2.50', rates: ['0'], category: 'z' },
  ],
  discount: { percentE4: 30_000n },
  more: { discountUntil: '2026-11-13', discountPercentE4: '20000' },
});

test('its figures are those that are stored', async () => {
  const { pages } = await render(five);

  expect(pages).toHaveLength(1);
  const blank = (text: string) => text.replaceAll('\u00a0', ' ');
  expect(pages[0]!.map(blank)).toEqual(
    expect.arrayContaining([
      ...[
        'Invoice INV-2026-00042',
        'Wedding cake',
        'with sugar flowers',
        '123.45 EUR',
        '67.89 EUR',
        '2.50 EUR',
      ],
      ...['193.84 EUR', '-5.82 EUR', '188.02 EUR', 'VAT 19 % on 119.74 EUR', '22.75 EUR'],
      ...['VAT 7 % on 65.85 EUR', '4.61 EUR', '215.38 EUR'],
      ...['Please pay 215.38 EUR by Dec 3, 2026. 2 % discount if you pay 211.07 EUR by Nov 13, 2026.'],
      ...['Payment reference: RF36 INV2 0260 0042'],
    ]),
  );
});

test('it is PDF/A-3b: metadata, a profile of colours, fonts within, no transparency, the invoice beside', async () => {
  const xml = '<?xml version="1.0" encoding="UTF-8"?>\n<invoice/>\n';

  const { bytes, objects } = await render(five, { xml, logo: transparentPng(64, 32) });

  expect(bytes.subarray(0, 8).toString()).toBe('%PDF-1.7');
  const metadata = objects.find(({ text }) => /\/Type \/Metadata/.test(text))!.stream!.toString();
  expect(metadata).toMatch(/<pdfaid:part>3<\/pdfaid:part>\s*<pdfaid:conformance>B<\/pdfaid:conformance>/);
  expect(metadata).toContain('<fx:ConformanceLevel>EN 16931</fx:ConformanceLevel>');
  const catalog = objects.find(({ text }) => /\/Type \/Catalog/.test(text))!.text;
  expect(catalog).toMatch(/\/AF \[\d+ 0 R\]/);
  expect(catalog).toMatch(/\/OutputIntents \[\d+ 0 R\]/);
  expect(catalog).toContain('/Metadata');
  expect(has(objects, /\/AFRelationship \/Alternative/)).toBe(true);
  const embedded = objects.find(({ text }) => /\/Type \/EmbeddedFile/.test(text))!;
  expect(embedded.stream!.toString()).toBe(xml);
  expect(embedded.text).toMatch(/\/Subtype \/text#2Fxml/);
  // Each font descriptor has its font, and the transparent logo became white paper.
  const fonts = objects.filter(({ text }) => /\/Type \/FontDescriptor/.test(text));
  expect(fonts.map(({ text }) => /\/FontFile2 \d+ 0 R/.test(text))).toEqual(fonts.map(() => true));
  expect(has(objects, /\/Subtype \/Image/)).toBe(true);
  expect(has(objects, /\/SMask|\/ca \d|\/CA \d|\/BM \/|\/Type1\b|\/JavaScript|\/Encrypt/)).toBe(false);
});

test('the same document is the same bytes', async () => {
  const [one, other] = [await render(five), await render(five)];

  expect(createHash('sha256').update(one.bytes).digest('hex')).toBe(
    createHash('sha256').update(other.bytes).digest('hex'),
  );
});

test('texts of all scripts keep their letters, and signs that no font has are told', async () => {
  const descriptions = [
    'كعكة زفاف من ثلاث طبقات',
    'עוגת חתונה',
    '三层婚礼蛋糕',
    '웨딩 케이크',
    'ウェディングケーキ',
    'Straßenbäckerei – Größe',
  ];

  const { pages, unknownSigns } = await render(
    storedDocument({
      lines: [...descriptions, 'Bread 🍞'].map((description) => ({ price: '1', description })),
    }),
  );

  // What is read from right to left is drawn from the left.
  const letters = (text: string) => [...text].toSorted().join('').trim();
  const drawn = pages[0]!.map(letters);
  expect(descriptions.filter((text) => !drawn.includes(letters(text)))).toEqual([]);
  expect(unknownSigns).toEqual(['🍞']);
  expect(pages[0]).toContain('Bread [U+1F35E]');
});

test('every line is there, however many pages they need, also one that is longer than a page', async () => {
  const lines = Array.from({ length: 200 }, (_, index) => ({
    price: `${index + 1}.00`,
    description: `Item ${index + 1}`,
  }));
  const tall = {
    price: '1',
    description: Array.from({ length: 120 }, (_, index) => `row ${index}`).join('\n'),
  };

  const { pages } = await render(storedDocument({ lines: [tall, ...lines] }));

  const texts = pages.flat();
  expect(texts.filter((text) => /^Item \d+$/.test(text))).toEqual(
    lines.map(({ description }) => description),
  );
  expect(texts.filter((text) => /^row \d+$/.test(text))).toHaveLength(120);
  expect(pages.at(-1)).toContain(`Page ${pages.length} of ${pages.length}`);
  expect(pages.every((page) => page.includes('Description'))).toBe(true);
});

test('a draft says DRAFT, a void invoice VOID and asks for nothing, documents of a test business TEST', async () => {
  const draft = await render({
    ...five,
    status: 'draft',
    number: null,
    issuedAt: null,
    paymentReference: null,
  });
  const gone = await render({ ...five, status: 'void', voidedAt: new Date('2026-11-05') }, { isVoid: true });
  const trial = await render({ ...five, seller: { ...seller, isTest: true } });

  expect([draft, gone, trial].map(({ pages }) => pages[0]![0])).toEqual(['DRAFT', 'VOID', 'TEST']);
  expect(gone.pages.flat().join('\n')).not.toMatch(/Please pay|Scan to pay|DE89/);
});

test('a reverse charge says so in the language of the buyer', async () => {
  const document = storedDocument({
    lines: [{ price: '1000', quantity: '12.5', unitCode: 'HUR', rates: ['0'], category: 'ae' }],
    more: { buyer: { ...buyer, language: 'de' } },
  });

  const { pages } = await render(document);

  expect(pages[0]).toEqual(
    expect.arrayContaining([
      ...[
        'Rechnung INV-2026-00042',
        '12,5 h',
        '12.500,00\u00a0EUR',
        'Steuerschuldnerschaft des Leistungsempfängers',
      ],
    ]),
  );
});

test('a credit note names its invoice, and asks for no payment', async () => {
  const credited = { number: 'INV-2026-00042', issueDate: '2026-11-03' };
  const { pages } = await render({
    ...five,
    kind: 'credit_note',
    number: 'CN-2026-00001',
    credited,
    dueDate: null,
  });

  expect(pages[0]).toEqual(
    expect.arrayContaining(['Credit note CN-2026-00001', 'Credits invoice INV-2026-00042 of Nov 3, 2026']),
  );
  expect(pages.flat().join('\n')).not.toMatch(/Please pay|Scan to pay|DE89/);
});

test('a long document is rendered by another thread, to the same bytes', async () => {
  const document = storedDocument({ lines: Array.from({ length: 500 }, () => ({ price: '1.00' })) });
  const source = { document, isVoid: false, xml: '<invoice/>', logo: transparentPng(8, 8) };

  const [there, here] = await Promise.all([renderInThread(source), renderPdf(source)]);

  expect(there.bytes.equals(here.bytes)).toBe(true);
});

test('a thread that fails says why, and leaves room for others', async () => {
  const document = { ...five, currency: 'EUR', lines: null as never };

  await expect(renderInThread({ document, isVoid: false, xml: null, logo: null })).rejects.toThrow();
});
