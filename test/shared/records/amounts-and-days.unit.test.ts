import { expect, test } from '@jest/globals';
import 'reflect-metadata';
import { definePermission } from '../../../shared/access/permission.js';
import { Conditions } from '../../../shared/postgres/conditions.js';
import { defineRecord, type RowOf } from '../../../shared/records/define-record.js';
import { date } from '../../../shared/records/fields/date.js';
import { decimal } from '../../../shared/records/fields/decimal.js';
import { flag } from '../../../shared/records/fields/flag.js';
import { integer } from '../../../shared/records/fields/integer.js';
import { amountFilter, currencyFilter, money } from '../../../shared/records/fields/money.js';
import { member } from '../../../shared/records/fields/member.js';
import { reference } from '../../../shared/records/fields/reference.js';
import { recordEvents } from '../../../shared/records/record-events.js';
import { changeFields, createFields } from '../../../shared/records/record-graph.js';
import { conditionsOf } from '../../../shared/records/record-reader.js';
import { recordSorts } from '../../../shared/records/record-sorts.js';
import { auditState, changedValues, eventState, newValues } from '../../../shared/records/record-state.js';
import { sentRows } from '../../../shared/records/record-statements.js';
import { acme, acmeOwner } from '../../cast/cast.js';

const order = defineRecord('Order', {
  table: 'test.orders',
  description: 'What was ordered.',
  fields: {
    total: money('What it costs', { nullable: true, sort: 'What they cost.' }),
    pieces: integer('How many pieces', { min: 1, max: 1_000, default: 1 }),
    weight: decimal('What a piece weighs', { places: 6, min: '0', max: '1000', nullable: true }),
    rebate: decimal('Percent off', { places: 4, min: '0', max: '100', default: 0n }),
    isUrgent: flag('Whether it cannot wait', { default: false, filter: 'True: those that cannot wait.' }),
    deliveryDate: date('The day of delivery', { nullable: true, filter: 'By day.', sort: 'Their day.' }),
    supplier: reference('Who delivers', { change: false }),
    buyer: member('Who buys', { serviceDefault: 'the caller' }),
    buyerNotes: integer('Set by services', { min: 0, max: 9, nullable: true, write: false, inEvents: true }),
  },
  filters: {
    totalMinor: amountFilter('By amount.', 'total'),
    currency: currencyFilter('By currency.'),
  },
});

const supplierId = 'a8f5a1b4-0f0e-4a9a-9f9c-0d6f8e1a2b3c';
const input = {
  supplierId,
  total: { amountMinor: 1_234n, currency: 'eur' },
  deliveryDate: '2026-12-18',
  weight: 2_450_000n,
};
const values = { ...newValues(order, input), buyerId: acmeOwner.id };
const row: RowOf<typeof order> = {
  ...values,
  ...{ id: 'e1c1b5a2-3d4f-4c5b-8a9d-0e1f2a3b4c5d', version: 1, createdBy: acmeOwner.id },
  ...{ createdAt: new Date(0), updatedAt: new Date(0) },
};

test('amounts, numbers, flags and days are read, kept and published in one form each', () => {
  const state = {
    order_id: row.id,
    total: { amount_minor: '1234', currency: 'EUR' },
    pieces: 1,
    weight: '2.45',
    rebate: '0',
    is_urgent: false,
    delivery_date: '2026-12-18',
    supplier_id: supplierId,
    buyer_id: acmeOwner.id,
    buyer_notes: null,
  };

  expect(eventState(order, row)).toEqual(state);
  expect(auditState(order, row)).toEqual(state);
  expect(sentRows(order, [row])).toMatchObject([{ total_minor: '1234', currency: 'EUR', pieces: 1 }]);
  const { created } = recordEvents(order, definePermission('orders.view', 'See orders.'));
  expect(created.payload.parse(state)).toEqual(state);
});

test('an amount below zero and a currency that is none are refused', () => {
  const of = (amountMinor: bigint, currency: string) => () =>
    changedValues(order, { id: row.id, total: { amountMinor, currency } });

  expect(of(-1n, 'EUR')).toThrow('total.amountMinor must be zero or more, and fit 64 bits.');
  expect(of(1n, 'XYZ')).toThrow(/total.currency/);
});

test('a decimal is kept in units of its last place, within its bounds', () => {
  const { weight, rebate } = order.fields;
  const [, , ofWeight, ofRebate] = order.columns.map(({ stored }) => stored[0]!);
  const change = (rebate: bigint) => () => changedValues(order, { id: row.id, rebate });

  expect(newValues(order, { ...input, rebate: 9_975_000n })).toMatchObject({
    weight: 2_450_000n,
    rebate: 99_750n,
  });
  expect([ofWeight!.column, ofRebate!.column, ofRebate!.sqlType]).toEqual([
    'weight_e6',
    'rebate_e4',
    'integer',
  ]);
  expect(sentRows(order, [{ ...row, rebate: '99750' }])).toMatchObject([
    { weight_e6: '2450000', rebate_e4: '99750' },
  ]);
  expect([weight.present!('2450000'), weight.present!(null), rebate.present!('99750')]).toEqual([
    2_450_000n,
    null,
    9_975_000n,
  ]);
  expect([rebate.fromRow('0'), weight.fromRow(null), rebate.select!('rebate')]).toEqual([
    0n,
    null,
    'rebate_e4::text',
  ]);
  expect(change(10n)).toThrow('rebate must have at most 4 decimals.');
  expect(change(-100n)).toThrow('rebate must be at least 0.');
  expect(change(100_000_100n)).toThrow('rebate must be at most 100.');
  expect(createFields(order).find(({ name }) => name === 'rebate')!.description).toBe(
    'Percent off, 0 to 100, with up to 4 decimals.',
  );
});

test('what is said once is asked of new records alone, and a service answers for what may be left out', () => {
  const optional = {
    ...{ total: true, pieces: true, weight: true, rebate: true },
    ...{ isUrgent: true, deliveryDate: true, buyerId: true },
  };
  const inputs = [createFields(order), changeFields(order)].map((fields) =>
    Object.fromEntries(fields.map(({ name, isNullable }) => [name, isNullable])),
  );

  expect(inputs).toEqual([{ ...optional, supplierId: false }, optional]);
  expect(createFields(order).find(({ name }) => name === 'buyerId')!.description).toContain(
    'Default: the caller.',
  );
  expect(() => changedValues(order, { id: row.id, buyerId: null })).toThrow('buyerId cannot be cleared.');
});

test('lists are sorted and filtered by amounts and days, those without one at an end', () => {
  const { total, delivery_date: day } = recordSorts(order);
  const bare = { ...row, total: null, deliveryDate: null };
  const where = conditionsOf(
    order,
    { businessId: acme.id, userId: acmeOwner.id, now: new Date(0) },
    {
      totalMinor: { gte: 100n },
      currency: { eq: 'eur' },
      isUrgent: { eq: true },
      deliveryDate: { lt: '2026-12-31', exists: true },
    },
  );

  expect([total!.type, total!.valueOf(row), total!.valueOf(bare)]).toEqual(['bigint', '1234', '-1']);
  expect([day!.type, day!.valueOf(row), day!.valueOf(bare)]).toEqual(['date', '2026-12-18', '9999-12-31']);
  expect(where).toBeInstanceOf(Conditions);
  expect(where.values).toEqual([acme.id, true, '2026-12-31', '100', 'EUR']);
  expect(String(where)).toContain('delivery_date < $3::date and delivery_date is not null and');
});
