import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { acme, acmeOwner, acmeStaff, globexOwner } from '../../../cast/cast.js';
import type { Client } from '../../../kit/client.js';
import { defineFields, fieldDefinitions } from '../../../kit/custom-fields.js';
import { leaseGraph } from '../../../kit/lease-graph.js';
import type { Graph } from '../../../kit/start-graph.js';
import { footprint } from '../../../kit/tenant-tables.js';

let graph: Graph;
let owner: Client;
let staff: Client;
let fieldIds: Record<string, string>;

beforeAll(async () => {
  graph = await leaseGraph();
  [owner, staff] = await Promise.all([graph.signIn(acmeOwner), graph.signIn(acmeStaff)]);
  fieldIds = await defineFields(owner, ['nickname', 'seats', 'segment']);
});
afterAll(() => graph?.stop());

const create = async (body: object) =>
  staff.rest('POST', '/v1/crm/customers', { name: 'Carla Custom', ...body });

test('an archived field is neither shown nor set, and comes back with its values', async () => {
  const created = await create({ custom: { nickname: 'Kept' } });
  const path = `/v1/crm/customers/${(created.body.data as any).customer_id}`;
  const field = `/v1/crm/custom-fields/${fieldIds.nickname}`;

  await owner.rest('PATCH', field, { is_archived: true });
  const hidden = await staff.rest('GET', path);
  const refused = await staff.rest('PATCH', path, { custom: { nickname: 'New' } });
  await owner.rest('PATCH', field, { is_archived: false, label: 'Called' });
  const shown = await staff.rest('GET', path);

  expect((hidden.body.data as any).custom).toEqual({});
  expect([refused.status, refused.body.error?.errors]).toMatchObject([422, [{ code: 'unknown' }]]);
  expect((shown.body.data as any).custom).toEqual({ nickname: 'Kept' });
});

test('a required field must have a value in a new customer and cannot be cleared; others are left as they are', async () => {
  const old = await create({});
  const field = `/v1/crm/custom-fields/${fieldIds.segment}`;
  await owner.rest('PATCH', field, { is_required: true });

  const without = await create({});
  const created = await create({ custom: { segment: 'Retail' } });
  const path = `/v1/crm/customers/${(created.body.data as any).customer_id}`;
  const cleared = await staff.rest('PATCH', path, { custom: { segment: null } });
  const clearedAmongOthers = await staff.rest('PATCH', path, { name: '', custom: { segment: null } });
  const untouched = await staff.rest('PATCH', `/v1/crm/customers/${(old.body.data as any).customer_id}`, {
    name: 'Old',
  });
  await owner.rest('PATCH', field, { is_required: false });

  const missing = [422, [{ field: 'custom.segment', code: 'required' }]] as const;
  expect([without.status, without.body.error?.errors]).toMatchObject(missing);
  expect([cleared.status, cleared.body.error?.errors]).toMatchObject(missing);
  expect([clearedAmongOthers.status, clearedAmongOthers.body.error?.errors]).toMatchObject([
    422,
    [{ field: 'name', code: 'too_short' }, ...missing[1]],
  ]);
  expect([created.status, untouched.status]).toEqual([201, 200]);
});

test('options that customers have cannot be left out, and others can', async () => {
  const field = `/v1/crm/custom-fields/${fieldIds.segment}`;

  const refused = await owner.rest('PATCH', field, { options: ['Wholesale'] });
  const changed = await owner.rest('PATCH', field, { options: ['Public', 'Wholesale', 'Retail'] });

  expect([refused.status, refused.body.error?.code]).toEqual([409, 'CONFLICT-001']);
  expect((changed.body.data as any).options).toEqual(['Public', 'Wholesale', 'Retail']);
});

const badDefinitions = [
  [{ key: 'Seats', label: 'x', type: 'TEXT' }, 422, 'VAL-001'],
  [{ key: 'constructor', label: 'x', type: 'TEXT' }, 422, 'VAL-001'],
  [{ key: 'empty_choice', label: 'x', type: 'CHOICE' }, 422, 'VAL-001'],
  [{ key: 'text_choice', label: 'x', type: 'TEXT', options: ['a'] }, 422, 'VAL-001'],
  [{ key: 'same_choice', label: 'x', type: 'CHOICE', options: ['a', 'A'] }, 422, 'VAL-001'],
  [{ key: 'seats', label: 'x', type: 'TEXT' }, 409, 'CONFLICT-001'],
] as const;

test.each(badDefinitions)('the definition %j is refused', async (definition, status, code) => {
  const before = await footprint(graph);

  const { status: answered, body } = await owner.rest('POST', '/v1/crm/custom-fields', definition);

  expect([answered, body.error?.code]).toEqual([status, code]);
  expect(await footprint(graph)).toEqual(before);
});

test('staff see fields and define none; another business has its own', async () => {
  const stranger = await graph.signIn(globexOwner);
  const before = await footprint(graph);

  const { status, body } = await staff.rest('POST', '/v1/crm/custom-fields', fieldDefinitions.nickname);
  const theirs = await stranger.rest('GET', '/v1/crm/custom-fields');

  expect([status, body.error?.message]).toEqual([403, 'This needs the permission crm.configure.']);
  expect((theirs.body.data as any).items).toEqual([]);
  expect(await footprint(graph)).toEqual(before);
});

test('a business has 100 fields in use at the most, however many are defined at once', async () => {
  await graph.sql(
    `insert into crm.custom_fields (business_id, id, key, label, type, is_required, created_by, created_at, updated_at)
     select $1, gen_random_uuid(), 'field_' || n, 'Field', 'text', false, $2, now(), now() from generate_series(1, 96) n`,
    [acme.id, acmeOwner.id],
  );

  const answers = await Promise.all(
    ['last', 'beyond'].map((key) =>
      owner.rest('POST', '/v1/crm/custom-fields', { key, label: key, type: 'TEXT' }),
    ),
  );

  expect(answers.map(({ status }) => status).sort()).toEqual([201, 422]);
});
