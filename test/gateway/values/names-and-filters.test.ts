import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { acmeOwner } from '../../cast/cast.js';
import type { Client } from '../../kit/client.js';
import { customersByRest } from '../../kit/customers-by-rest.js';
import { makeImport, runImport } from '../../kit/imports.js';
import { acceptInvitation } from '../../kit/invitations.js';
import { forgetAttempts } from '../../kit/sign-in.js';
import { leaseGraph } from '../../kit/lease-graph.js';
import type { Graph } from '../../kit/start-graph.js';
import { footprint } from '../../kit/tenant-tables.js';

let graph: Graph;
let owner: Client;

beforeAll(async () => {
  graph = await leaseGraph();
  owner = await graph.signIn(acmeOwner);
});
afterAll(() => graph?.stop());
beforeEach(() => forgetAttempts(graph));

const { create, list, filtered } = customersByRest(() => owner);

describe('names', () => {
  const named: readonly (readonly [string, string, object])[] = [
    ['POST', '/v1/crm/customers', { name: '?' }],
    ['POST', '/v1/crm/companies', { name: '?' }],
    ['POST', '/v1/crm/deals', { title: '?' }],
    ['POST', '/v1/crm/tasks', { title: '?' }],
    ['POST', '/v1/crm/pipelines', { name: '?' }],
    ['POST', '/v1/crm/custom-fields', { key: 'unseen', label: '?', type: 'TEXT' }],
    ['POST', '/v1/crm/custom-fields', { key: 'unseen', label: 'Seen', type: 'CHOICE', options: ['a', '?'] }],
    ['POST', '/v1/business/api-keys', { name: '?', scopes: ['crm.view'] }],
    ['POST', '/v1/business/roles', { name: 'unseen', description: '?', permissions: [] }],
    ['PATCH', '/v1/business', { name: '?' }],
  ];
  const unseen = [
    '   ',
    '\u00a0',
    '\u200b',
    '\u3164\u115f',
    '\u202e\u2066',
    '\u2800',
    '\ufeff\n\t',
    '\u0301',
  ];

  test.each(named)('%s %s: %j is refused when it shows nothing', async (method, path, body) => {
    const before = await footprint(graph);

    const codes = await Promise.all(
      unseen.map(async (text) => {
        const sent = JSON.parse(JSON.stringify(body).replace('"?"', JSON.stringify(text)));
        return (await owner.rest(method, path, sent)).body.error?.code;
      }),
    );

    expect(codes).toEqual(unseen.map(() => 'VAL-001'));
    expect(await footprint(graph)).toEqual(before);
  });

  test('a member has a name that shows something', async () => {
    const codes = await Promise.all(
      unseen.flatMap((name) => [
        owner.query('mutation ($name: String!) { updateMe(input: { name: $name }) { user { id } } }', {
          name,
        }),
        acceptInvitation(graph, 'bri_none', { name }),
      ]),
    );

    const refused = unseen.flatMap(() => ['VAL-001', 'VAL-001']);
    expect(codes.map(({ errors }) => errors?.[0]?.extensions.code)).toEqual(refused);
  });

  test('are kept composed, without blanks at their ends; their length counts what is kept', async () => {
    const { data } = await create({
      name: `\u00a0 Zoe\u0308 \u200b Adler\t${' '.repeat(300)}`,
      tags: ['VIP\u200b', 'vip '],
    });

    expect(data).toMatchObject({ name: 'Zoë Adler', tags: ['vip'] });
    expect(await filtered('tag', 'v\u200bip')).toMatchObject({
      names: expect.arrayContaining(['Zoë Adler']),
    });
    expect((await create({ name: '❤\ufe0f'.repeat(101) })).code).toBe('VAL-001');
    expect((await create({ name: 'T', tags: ['\ufdfa'.repeat(40)] })).code).toBe('VAL-001');
  });

  test('are one in every case, composition and width of blanks, where they must be unique', async () => {
    const stage = (name: string, kind = 'OPEN') => ({ name, kind });
    const stages = [stage('Café'), stage('Won', 'WON'), stage('Lost', 'LOST')];
    const make = (name: string, more = stages) =>
      owner.rest('POST', '/v1/crm/pipelines', { name, stages: more });
    const { body } = await make('Café Zürich');

    const conflicts = [
      await make('CAFE\u0301  zu\u0308rich'),
      await make('Other', [...stages, stage('cafe\u0301 ')]),
      await owner.rest('POST', `/v1/crm/pipelines/${(body.data as any).pipeline_id}/stages`, stage('CAFÉ')),
    ];

    expect(conflicts.map(({ status, body: { error } }) => [status, error?.code])).toEqual(
      Array(3).fill([409, 'CONFLICT-001']),
    );
  });

  test('a company of a file is one in three spellings', async () => {
    const rows = [
      'a@c.example,Café Zürich',
      'b@c.example,Cafe\u0301 Zu\u0308rich',
      'c@c.example,"CAFÉ  ZÜRICH "',
    ];
    const id = await makeImport(
      graph.url,
      owner,
      `email,company,name\n${rows.map((row, i) => `${row},P${i}`).join('\n')}\n`,
    );

    await runImport(owner, id);

    const companies = await graph.sql(
      `select c.name, count(*)::int as people from crm.companies c join crm.customers p
         on p.business_id = c.business_id and p.company_id = c.id where p.email like '_@c.example' group by c.id, c.name`,
    );
    expect(companies).toEqual([{ name: 'Café Zürich', people: 3 }]);
  });
});

describe('values of other kinds', () => {
  test('an object that calls itself a text is no id', async () => {
    for (const customer_id of [
      { toString: 1 },
      { toString: 'x' },
      ['01930000-0000-7000-8000-000000000001'],
      7,
    ]) {
      const { status, body } = await owner.rest('POST', '/v1/crm/deals', { title: 'x', customer_id });
      expect([status, body.error?.code]).toEqual([422, 'VAL-001']);
    }
  });

  test('JSON has 32 levels, in custom values as in filters', async () => {
    const deep = JSON.parse(`${'{"a":'.repeat(3_000)}1${'}'.repeat(3_000)}`);
    const filter = await owner.query(
      'query ($eq: JSON) { customers(first: 1, filter: { custom: [{ key: "a", eq: $eq }] }) { nodes { id } } }',
      { eq: deep },
    );

    expect(await create({ name: 'Deep', custom: deep })).toMatchObject({ status: 422, code: 'VAL-001' });
    expect(filter.errors?.[0]?.extensions.code).toBe('VAL-001');
  });

  test.each([
    ['customers', 'created_at][gte', '2026-01-01T00:00:00'],
    ['customers', 'created_at][gte', '2026-02-30T00:00:00Z'],
    ['customers', 'last_activity_at][lt', '0000-01-01T00:00:00Z'],
    ['customers', 'phone', '030 123456'],
    ['customers', 'phone', '+1 212 555 0100 (mobile)'],
    ['customers', 'text', '- !'],
    ['customers', 'text', 'x'.repeat(201)],
    ['customers', 'tag', 'x'.repeat(51)],
    ['customers', 'email', 'x'.repeat(501)],
    ['companies', 'domain', 'no domain'],
    ['companies', 'domain', ''],
    ['deals', 'currency', 'E'],
    ['deals', 'currency', 'EURO'],
    ['deals', 'amount_minor][gt', '9223372036854775808'],
    ['interactions', 'type', ''],
  ])('%s: filter[%s]=%j is a bad page', async (records, field, value) => {
    const { status, body } = await owner.rest(
      'GET',
      `/v1/crm/${records}?filter[${field}]=${encodeURIComponent(value)}`,
    );

    expect([status, body.error?.code]).toEqual([400, 'PAGE-001']);
  });

  test('a time without a zone is told as one', async () => {
    const { error } = await list('filter[created_at][gte]=2026-01-01T00:00:00');

    expect(error?.message).toBe(
      'filter[created_at][gte] must be a moment with its zone in the years 1 to 9999, such as 2026-11-21T06:20:00Z.',
    );
  });
});
