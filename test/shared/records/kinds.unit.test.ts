import { expect, test } from '@jest/globals';
import 'reflect-metadata';
import { z } from 'zod';
import { definePermission } from '../../../shared/access/permission.js';
import { DomainError } from '../../../shared/errors/domain-error.js';
import { Conditions } from '../../../shared/postgres/conditions.js';
import { defineRecord, type RowOf } from '../../../shared/records/define-record.js';
import { address } from '../../../shared/records/fields/address.js';
import { domain } from '../../../shared/records/fields/domain.js';
import { email } from '../../../shared/records/fields/email.js';
import { json } from '../../../shared/records/fields/json.js';
import { phone } from '../../../shared/records/fields/phone.js';
import { tags } from '../../../shared/records/fields/tags.js';
import { text } from '../../../shared/records/fields/text.js';
import { recordEvents } from '../../../shared/records/record-events.js';
import { byUpdate } from '../../../shared/records/record-filters.js';
import { conditionsOf } from '../../../shared/records/record-reader.js';
import { recordRoutes, recordSelection } from '../../../shared/records/record-routes.js';
import { recordSorts } from '../../../shared/records/record-sorts.js';
import { changedValues, eventState, newValues } from '../../../shared/records/record-state.js';
import { recordStatements, sentRows } from '../../../shared/records/record-statements.js';
import { takenValue } from '../../../shared/records/refuse-taken.js';
import { nameKey } from '../../../shared/values/name-key.js';
import { acme, acmeOwner } from '../../cast/cast.js';

const supplier = defineRecord('Supplier', {
  table: 'test.suppliers',
  description: 'Who delivers.',
  fields: {
    name: text('Name', {
      min: 1,
      max: 200,
      key: nameKey,
      filter: 'By name.',
    }),
    email: email('E-mail', { nullable: true, filter: 'By e-mail.', sort: 'Their e-mail.' }),
    phone: phone('Phone number', { nullable: true, filter: 'By phone number.' }),
    domain: domain('Domain name', { nullable: true, filter: 'By domain name.' }),
    address: address('Postal address'),
    tags: tags('Tags'),
    custom: json('Values of custom fields', { payload: z.record(z.string(), z.string()) }),
  },
  unique: {
    domain: {
      index: 'suppliers_domain_unique',
      message: (taken) => `Another supplier has the domain ${taken}.`,
    },
  },
  filters: { updatedAt: byUpdate },
  onDelete: 'Its orders stay.',
  hasStream: false,
});

const nowhere = { street: null, postalCode: null, city: null, region: null, country: null };
const whole = {
  name: 'Adler  GmbH',
  email: 'Anna@Adler.Example',
  phone: '+49 30 123456',
  domain: 'https://www.adler.example/about',
  address: { city: 'Berlin', country: 'de', street: '' },
  tags: ['VIP', 'new', 'vip'],
  custom: { segment: 'retail' },
};
const stored = {
  name: 'Adler  GmbH',
  email: 'anna@adler.example',
  phone: '+4930123456',
  domain: 'adler.example',
  address: { ...nowhere, city: 'Berlin', country: 'DE' },
  tags: ['new', 'vip'],
  custom: { segment: 'retail' },
};
const row: RowOf<typeof supplier> = {
  ...{ ...stored, id: acme.id, version: 1, createdBy: acmeOwner.id },
  ...{ createdAt: '2026-11-28 09:00:00+00', updatedAt: '2026-11-28 09:00:00+00' },
};

function faultsOf(work: () => unknown): unknown {
  try {
    return work();
  } catch (error) {
    return (error as DomainError).faults;
  }
}

test('each kind reads an input into the form that is stored', () => {
  expect(newValues(supplier, whole)).toEqual(stored);
});

test('what a new record leaves out is nothing, or empty where a value is always there', () => {
  expect(newValues(supplier, { name: 'Ito' })).toEqual({
    ...{ name: 'Ito', email: null, phone: null, domain: null, address: nowhere, tags: [], custom: {} },
  });
});

test('a change holds what the input names; null and blanks clear', () => {
  const changed = changedValues(supplier, {
    id: acme.id,
    email: null,
    phone: ' ',
    address: null,
    tags: null,
  });

  expect(changed).toEqual({ email: null, phone: null, address: nowhere, tags: [] });
});

test('every fault is told, each under its field', () => {
  const faults = faultsOf(() => changedValues(supplier, { id: acme.id, name: null, email: 'x', phone: '1' }));

  expect(faults).toMatchObject([
    { field: 'name', code: 'required', message: 'name cannot be cleared.' },
    { field: 'email', code: 'format' },
    { field: 'phone', code: 'format' },
  ]);
  expect(faultsOf(() => newValues(supplier, {} as { name: string }))).toEqual([
    { field: 'name', code: 'required', message: 'name is required.' },
  ]);
});

test('a field fills the columns that it has: a key beside it, parts in its place', () => {
  const sent = sentRows(supplier, [row]);

  expect(sent).toMatchObject([
    {
      ...{ name: 'Adler  GmbH', name_key: 'adler gmbh', city: 'Berlin', country: 'DE', street: null },
      ...{ tags: ['new', 'vip'], custom: { segment: 'retail' } },
    },
  ]);
  expect(sent[0]).not.toHaveProperty('address');
  expect(recordStatements(supplier).update(acme.id, [row, row]).text).toContain(
    'name text, name_key text, email text, phone text, domain text, street text, postal_code text, city text, region text, country text, tags text[], custom jsonb',
  );
});

test('events have the state in wire names, and their schema fits it', () => {
  const { created } = recordEvents(supplier, definePermission('test.view', 'See suppliers.'));
  const state = eventState(supplier, row);

  expect(state).toEqual({
    ...{ ...stored, supplier_id: acme.id },
    address: { street: null, postal_code: null, city: 'Berlin', region: null, country: 'DE' },
  });
  expect(created.payload.parse(state)).toEqual(state);
});

test('filters compare the form that is stored', () => {
  const asking = { businessId: acme.id, userId: acmeOwner.id, now: new Date(0) };
  const filter = {
    ...{
      email: { eq: 'ANNA@adler.example' },
      phone: { eq: '+49 30 123456' },
      domain: { in: ['www.adler.example', 'https://ito.example/'], exists: true },
    },
    ...{ name: { eq: 'Adler' }, updatedAt: { gte: new Date(0), lt: null } },
  };
  const where: Conditions = conditionsOf(supplier, asking, filter);

  expect(String(where)).toBe(
    'business_id = $1 and name = $2::text and email = $3::text and phone = $4::text and domain = any($5::text[]) ' +
      'and domain is not null and updated_at >= $6::timestamptz',
  );
  expect(where.values).toEqual([
    ...[acme.id, 'Adler', 'anna@adler.example', '+4930123456'],
    ...[['adler.example', 'ito.example'], new Date(0)],
  ]);
});

test('an e-mail is sorted by an expression that is never null', () => {
  const { email: sort } = recordSorts(supplier);

  expect(sort!.expression).toBe("(case when email is null then '' else email end)");
  expect(sort!.valueOf({ email: null })).toBe('');
});

test('REST selects the parts of what is an object, and knows every filter', () => {
  const [list] = recordRoutes(supplier, '/test/suppliers');

  expect(recordSelection(supplier)).toBe(
    'id name email phone domain address { street postalCode city region country } tags custom version createdBy { id name } createdAt updatedAt',
  );
  expect(list.list?.filters).toEqual({
    ...{
      updated_at: 'time',
      name: 'text',
      email: 'optional text',
      phone: 'optional phone',
      domain: 'optional domain',
      created_at: 'time',
    },
  });
});

test('a taken value is told by the words of the record', () => {
  expect(takenValue(supplier, 'domain', 'adler.example')).toMatchObject({
    message: 'Another supplier has the domain adler.example.',
    faults: [{ field: 'domain', code: 'taken' }],
  });
  expect(takenValue(supplier, 'domain', null).message).toBe(
    'Another supplier has the domain that this one has.',
  );
});
