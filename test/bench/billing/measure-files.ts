import { performance } from 'node:perf_hooks';
import type { StoredDocument } from '../../../subgraphs/billing/invoicing/documents/stored-document.rules.js';
import { einvoiceOf } from '../../../subgraphs/billing/invoicing/e-invoices/einvoice-of-document.rules.js';
import { writeCii } from '../../../subgraphs/billing/invoicing/e-invoices/cii.rules.js';
import { formatProfiles } from '../../../subgraphs/billing/invoicing/e-invoices/e-invoice-formats.rules.js';
import { renderInThread } from '../../../subgraphs/billing/invoicing/pdf/render-in-thread.service.js';
import { renderPdf } from '../../../subgraphs/billing/invoicing/pdf/render-pdf.service.js';
import { median } from '../measure/statistics.js';

/** How many times each is rendered; the first one warms up. */
const rounds = 7;

/** How the time of a PDF grows with its lines, and how long requests wait while a thread renders one. */
export async function measureFiles(): Promise<object[]> {
  const [few, many] = [await timeOf(200), await timeOf(2_000)];
  const delay = await longestDelay(() => renderInThread(sourceOf(2_000)));
  return [
    {
      what: 'PDF of 2,000 lines, with its structured invoice, beside 200',
      ...{ 'ours, ms': many.toFixed(0), 'beside it, ms': few.toFixed(0), ratio: (many / few).toFixed(1) },
    },
    {
      what: 'longest pause of the event loop while a thread renders 2,000 lines',
      ...{ 'ours, ms': delay.toFixed(0), 'beside it, ms': '', ratio: '' },
    },
  ];
}

async function timeOf(count: number): Promise<number> {
  const source = sourceOf(count);
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const start = performance.now();
    await renderPdf(source);
    if (round > 0) times.push(performance.now() - start);
  }
  return median(times);
}

async function longestDelay(work: () => Promise<unknown>): Promise<number> {
  let [last, longest] = [performance.now(), 0];
  const timer = setInterval(() => {
    const now = performance.now();
    longest = Math.max(longest, now - last - 1);
    last = now;
  }, 1);
  await work();
  clearInterval(timer);
  return longest;
}

function sourceOf(count: number) {
  const document = documentOf(count);
  const xml = writeCii(einvoiceOf(document), formatProfiles.cii);
  return { document, isVoid: false, xml, logo: null };
}

/** An invoice with as many lines, each of one piece for 1.00 at 19 percent. */
function documentOf(count: number): StoredDocument {
  const money = { currency: 'EUR', baseCurrency: 'EUR' };
  const net = String(count * 100);
  const tax = String(count * 19);
  const nobody = { vatId: 'DE136695976', registrationId: null, email: null, phone: null };
  const address = {
    street: 'Hauptstrasse 1',
    postalCode: '10115',
    city: 'Berlin',
    region: null,
    country: 'DE',
  };
  const party = {
    name: 'Acme Bakery GmbH',
    address,
    ...nobody,
    electronicAddress: null,
    electronicScheme: null,
  };
  return {
    ...{ id: '01930000-0000-7000-8000-000000000001', kind: 'invoice', status: 'finalized', ...money },
    ...{
      number: 'INV-2026-00042',
      priceMode: 'net',
      issueDate: '2026-11-03',
      supplyFrom: null,
      supplyTo: null,
    },
    ...{ dueDate: '2026-12-03', discountUntil: null, discountPercentE4: null, reference: null, notes: null },
    paymentReference: 'RF36INV202600042',
    seller: { ...party, taxNumber: null, isTest: false, locale: 'en', bankAccount: null },
    buyer: { ...party, kind: 'company', vatIdState: 'confirmed', buyerReference: null, language: null },
    ...{
      discountMinor: '0',
      netMinor: net,
      taxMinor: tax,
      totalMinor: String(count * 119),
      baseTaxMinor: tax,
    },
    ...{ issuedAt: new Date('2026-11-03T09:00:00Z'), voidedAt: null, credited: null },
    lines: Array.from({ length: count }, (_, index) => ({
      ...{ id: String(index), documentId: '', position: index + 1, group: 0, ...money },
      description: `Item ${index + 1}: bread and rolls, freshly baked, of wheat and rye`,
      ...{ quantityE6: '1000000', unitCode: 'H87', unitPriceE6: '100000000', discountPercentE4: '0' },
      ...{ discountMinor: '0', amountMinor: '100', shareMinor: '0', netMinor: '100', baseNetMinor: '100' },
      ...{ taxCodeId: '', accountId: null, productId: null, stockSource: null, isRestocked: false },
      ...{ periodFrom: null, periodTo: null, creditedLineId: null },
    })),
    taxes: [
      {
        ...{
          id: '',
          documentId: '',
          group: 0,
          position: 1,
          category: 's',
          name: 'VAT',
          rateE4: '190000',
          ...money,
        },
        ...{ taxableMinor: net, taxMinor: tax, baseTaxableMinor: net, baseTaxMinor: tax },
        ...{ exemptionCode: null, exemptionText: null },
      },
    ],
  };
}
