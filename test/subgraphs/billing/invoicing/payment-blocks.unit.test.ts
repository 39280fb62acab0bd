import { expect, test } from '@jest/globals';
import { epcText } from '../../../../subgraphs/billing/invoicing/payment-blocks/epc-code.rules.js';
import { paymentBlockOf } from '../../../../subgraphs/billing/invoicing/payment-blocks/payment-block.rules.js';
import {
  isQrReference,
  qrCheckDigit,
  qrReference,
} from '../../../../subgraphs/billing/invoicing/payment-blocks/qr-reference.rules.js';
import {
  isQrIban,
  isReferenceOf,
  swissText,
} from '../../../../subgraphs/billing/invoicing/payment-blocks/swiss-bill.rules.js';

const acme = {
  ...{ name: 'Acme Bakery GmbH', street: 'Hauptstrasse 1', postalCode: '10115', city: 'Berlin' },
  country: 'DE',
};
const bern = {
  name: 'Robert Schneider AG',
  street: 'Rue du Lac 1268',
  postalCode: '2501',
  city: 'Biel',
  country: 'CH',
};
const rutschmann = {
  ...bern,
  name: 'Pia Rutschmann',
  street: 'Marktgasse 28',
  postalCode: '9400',
  city: 'Rorschach',
};
const german = { iban: 'DE89370400440532013000', qrIban: null, bic: null };
const swiss = { iban: 'CH5800791123000889012', qrIban: 'CH4431999123000889012', bic: null };
const facts = {
  ...{ account: german, creditor: acme, debtor: bern, amountMinor: 21_538n, currency: 'EUR' },
  ...{ reference: 'RF36INV202600042', message: 'INV-2026-00042' },
};

test('the code of a transfer has its lines, and nothing after the reference', () => {
  const block = paymentBlockOf(facts);

  expect(block).toEqual({
    kind: 'epc',
    text: [
      ...['BCD', '002', '1', 'SCT', '', 'Acme Bakery GmbH', 'DE89370400440532013000', 'EUR215.38'],
      ...['', 'RF36INV202600042'],
    ].join('\n'),
  });
});

test('a transfer without a reference says a text in its place', () => {
  const text = epcText({
    ...german,
    iban: 'DE89 3704 0044 0532 0130 00',
    name: 'A'.repeat(80),
    amountMinor: 1n,
    bic: 'COBADEFFXXX',
    reference: null,
    text: ' two\nlines ',
  });

  expect(text.split('\n')).toEqual([
    ...['BCD', '002', '1', 'SCT', 'COBADEFFXXX', 'A'.repeat(70), 'DE89370400440532013000', 'EUR0.01'],
    ...['', '', 'two lines'],
  ]);
});

test.each([
  ['another currency', { currency: 'USD' }],
  ['nothing to pay', { amountMinor: 0n }],
  ['more than a code can ask for', { amountMinor: 100_000_000_000n }],
  ['an account outside of SEPA', { account: { ...german, iban: 'BR1800360305000010009795493C1' } }],
  ['no account', { account: null }],
  ['an account without a number', { account: { ...german, iban: null } }],
])('there is no block for %s', (_name, change) => {
  expect(paymentBlockOf({ ...facts, ...change })).toBeNull();
});

test.each([
  ['21000000000313947143000901', 7],
  ['00000000000000000000202600', 1],
])('the check digit of %s', (digits, check) => {
  expect(qrCheckDigit(digits)).toBe(check);
});

test('a QR reference has the digits of a number, and a check digit', () => {
  const reference = qrReference('INV-2026-00042')!;

  expect(reference).toMatch(/^0{17}202600042\d$/);
  expect([isQrReference(reference), isQrReference('210000000003139471430009017')]).toEqual([true, true]);
  expect(isQrReference('210000000003139471430009018')).toBe(false);
  expect([qrReference('---'), qrReference('000'), qrReference('1'.repeat(27))]).toEqual([null, null, null]);
});

test('a QR-IBAN goes with a QR reference, another account with a creditor reference or none', () => {
  const qr = '210000000003139471430009017';

  expect([swiss.iban, swiss.qrIban].map(isQrIban)).toEqual([false, true]);
  expect([qr, 'RF18539007547034', null].map((reference) => isReferenceOf(swiss.qrIban, reference))).toEqual([
    ...[true, false, false],
  ]);
  expect([qr, 'RF18539007547034', null].map((reference) => isReferenceOf(swiss.iban, reference))).toEqual([
    ...[false, true, true],
  ]);
});

const slip = {
  ...{ account: swiss, creditor: bern, debtor: rutschmann, amountMinor: 194_975n, currency: 'CHF' },
  message: 'Order of 15 June',
};

test('a payment slip with a QR reference', () => {
  const block = paymentBlockOf({ ...slip, reference: '210000000003139471430009017' });

  expect(block?.kind === 'swiss' && swissText(block.bill).split('\n')).toEqual([
    ...['SPC', '0200', '1', 'CH4431999123000889012'],
    ...['S', 'Robert Schneider AG', 'Rue du Lac 1268', '', '2501', 'Biel', 'CH'],
    ...['', '', '', '', '', '', ''],
    ...['1949.75', 'CHF'],
    ...['S', 'Pia Rutschmann', 'Marktgasse 28', '', '9400', 'Rorschach', 'CH'],
    ...['QRR', '210000000003139471430009017', 'Order of 15 June', 'EPD'],
  ]);
});

test('with a creditor reference it is paid on the other account; without signs for the debtor it names none', () => {
  const block = paymentBlockOf({
    ...slip,
    debtor: { ...rutschmann, name: '株式会社' },
    reference: 'RF18539007547034',
  });

  const lines = block?.kind === 'swiss' ? swissText(block.bill).split('\n') : [];
  expect([lines[3], ...lines.slice(20)]).toEqual([
    ...['CH5800791123000889012', '', '', '', '', '', '', ''],
    ...['SCOR', 'RF18539007547034', 'Order of 15 June', 'EPD'],
  ]);
});

test('a creditor whose address is incomplete, or in other signs, has no slip; in euro the code of a transfer stands in', () => {
  const other = { ...slip, creditor: { ...bern, city: '' }, reference: 'RF18539007547034' };

  expect(paymentBlockOf(other)).toBeNull();
  expect(paymentBlockOf({ ...other, currency: 'EUR' })?.kind).toBe('epc');
});
