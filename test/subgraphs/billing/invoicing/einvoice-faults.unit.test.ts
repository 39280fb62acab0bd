import { expect, test } from '@jest/globals';
import type { StoredDocument } from '../../../../subgraphs/billing/invoicing/documents/stored-document.rules.js';
import { formatProfiles } from '../../../../subgraphs/billing/invoicing/e-invoices/e-invoice-formats.rules.js';
import { einvoiceFaults } from '../../../../subgraphs/billing/invoicing/e-invoices/einvoice-faults.rules.js';
import { einvoiceOf } from '../../../../subgraphs/billing/invoicing/e-invoices/einvoice-of-document.rules.js';
import { buyer, seller, storedDocument } from './stored-document.js';

test.each([
  ['cii', { seller: { ...seller, address: { ...seller.address, country: null } } }, ['BR-09']],
  ['cii', { buyer: { ...buyer, address: null } }, ['BR-11']],
  [
    'cii',
    { seller: { ...seller, vatId: null, registrationId: null, taxNumber: null } },
    ['BR-CO-26', 'BR-S-02'],
  ],
  ['ubl', { buyer: { ...buyer, electronicAddress: null } }, ['PEPPOL-EN16931-R010']],
  ['ubl', { buyer: { ...buyer, buyerReference: null }, reference: null }, ['PEPPOL-EN16931-R003']],
  ['xrechnung_cii', { buyer: { ...buyer, buyerReference: null } }, ['BR-DE-15']],
  ['xrechnung_ubl', { seller: { ...seller, phone: null, email: null } }, ['BR-DE-6', 'BR-DE-7']],
] as const)('%s names what is missing: %j', (format, more, rules) => {
  const invoice = einvoiceOf(storedDocument({ lines: [{ price: '1' }], more }));

  expect(einvoiceFaults(invoice, formatProfiles[format]).map(({ rule }) => rule)).toEqual(rules);
});

test('several taxes of a line, and three decimals of a currency, have no form', () => {
  const taxes = storedDocument({ lines: [{ price: '1' }, { price: '100', rates: ['5', '9.975'] }] });
  const dinar = storedDocument({ currency: 'KWD', lines: [{ price: '1.2345', quantity: '7' }] });
  const rulesOf = (document: StoredDocument) =>
    einvoiceFaults(einvoiceOf(document), formatProfiles.cii).map(({ rule, field }) => [rule, field]);

  expect(rulesOf(taxes)[0]).toEqual(['BR-CO-04', 'lines[1].taxCodeId']);
  expect(rulesOf(dinar)).toEqual([['BR-DEC-12', 'currency']]);
});
