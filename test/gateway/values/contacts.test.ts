import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { acmeOwner } from '../../cast/cast.js';
import type { Client } from '../../kit/client.js';
import { customersByRest } from '../../kit/customers-by-rest.js';
import { countsOf, makeImport, runImport } from '../../kit/imports.js';
import { acceptInvitation, invite, inviteByMail, newcomersPassword } from '../../kit/invitations.js';
import { awaitMail } from '../../kit/mail.js';
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

const { create, filtered } = customersByRest(() => owner);

describe('phone numbers', () => {
  test('two people behind one switchboard stay two, in a file and beside it', async () => {
    const file =
      'name,phone\nRita,+1 213 373 4253 ext. 101\nSam,(213) 373-4253 x102\nTom,213 373 4253 (mobile)\n';
    const id = await makeImport(graph.url, owner, file, { phone_country: 'US' });

    const state = await runImport(owner, id);
    const again = await create({ name: 'Rita again', phone: '+1-213-373-4253 доб. 101' });

    expect(countsOf(state)).toMatchObject({ status: 'DONE', created: 2, updated: 0, failed: 1 });
    expect([again.status, again.code]).toEqual([409, 'CONFLICT-001']);
    expect(await filtered('phone', '+12133734253;ext=101')).toMatchObject({ names: ['Rita'] });
    expect(await filtered('phone', '+1 213 373 4253 #102')).toMatchObject({ names: ['Sam'] });
    expect(await filtered('phone', '+1 213 373 4253')).toMatchObject({ names: [] });
    const search = await owner.query(
      '{ searchCustomers(text: "213 373 4253") { nodes { customer { name } } } }',
    );
    expect(search.data.searchCustomers.nodes.map(({ customer }: any) => customer.name).sort()).toEqual([
      'Rita',
      'Sam',
    ]);
  });

  test('whatever would be lost is refused, of customers as of companies', async () => {
    const phone = '+1 212 555 0100 (mobile)';
    const company = await owner.rest('POST', '/v1/crm/companies', { name: 'Mobile', phone });
    const kept = await owner.rest('POST', '/v1/crm/companies', {
      name: 'Switchboard',
      phone: '+1 212 555 0100 x 7',
    });

    expect([(await create({ name: 'Mona', phone })).code, company.body.error?.code]).toEqual([
      'VAL-001',
      'VAL-001',
    ]);
    expect(kept.body.data).toMatchObject({ phone: '+12125550100;ext=7' });
  });
});

describe('e-mails', () => {
  test.each([
    ['anna.one@x.example', 'ann\u200ba.one@x.example'],
    ['zoë.two@x.example', 'ZOE\u0308.two@x.example'],
    ['three@müller.example', 'three@xn--mller-kva.EXAMPLE'],
    ['four@x.example', '\u202afour@x.example\u00a0'],
  ])('%j and %j are one customer, however they come', async (email, other) => {
    const { data } = await create({ name: 'One', email });

    const conflict = await create({ name: 'Two', email: other });
    const upserted = await owner.query(
      'mutation ($c: [CustomerRowInput!]!) { upsertCustomers(input: { customers: $c }) { results { status customer { id } } } }',
      { c: [{ name: 'One', email: other }] },
    );
    const imported = await runImport(owner, await makeImport(graph.url, owner, `name,email\nOne,${other}\n`));

    expect(conflict.code).toBe('CONFLICT-001');
    const [result] = upserted.data.upsertCustomers.results;
    expect(result).toEqual({ status: 'UNCHANGED', customer: { id: data.customer_id } });
    expect(countsOf(imported)).toMatchObject({ unchanged: 1, created: 0, failed: 0 });
    expect(await filtered('email', other)).toMatchObject({ names: ['One'] });
  });

  test('a member joins, signs in and asks for a new password by any spelling of the address', async () => {
    const { token } = await inviteByMail(graph, owner, 'nora@xn--bcher-kva.example');
    const again = await invite(owner, 'Nora\u200b@BÜCHER.example');
    await acceptInvitation(graph, token);

    const { status } = await graph.nobody.rest('POST', '/v1/auth/login', {
      email: ' no\u00adra@bu\u0308cher.example',
      password: newcomersPassword,
    });
    const reset = await graph.nobody.rest('POST', '/v1/auth/password-reset', {
      email: 'nora@bücher.example',
    });

    expect(again.errors?.[0]?.extensions.code).toBe('CONFLICT-001');
    expect([status, reset.status]).toEqual([200, 200]);
    expect((await awaitMail(graph, 'nora@xn--bcher-kva.example', 2)).subject).toMatch(/password/i);
  });

  test('what mail does not take is refused, by sign-up as by every other', async () => {
    const before = await footprint(graph);
    const email = '"a b"@x.example';
    const signUp = await graph.nobody.rest('POST', '/v1/auth/sign-up', {
      business_name: 'B',
      owner_name: 'O',
      email,
    });
    const codes = [signUp.body.error?.code, (await create({ name: 'Q', email })).code];

    expect([...codes, (await invite(owner, email)).errors?.[0]?.extensions.code]).toEqual(
      Array(3).fill('VAL-001'),
    );
    expect(await footprint(graph)).toEqual(before);
  });

  test('half a character fails its row alone', async () => {
    const { data } = await owner.query(
      'mutation ($c: [CustomerRowInput!]!) { upsertCustomers(input: { customers: $c }) { results { status errors { field code } } } }',
      {
        c: [
          { name: 'Half', email: '\udfff' },
          { name: 'Whole', email: 'whole@x.example' },
          { name: '\u3164' },
        ],
      },
    );
    const file = '{"name":"Half","email":"\\udfff"}\n{"name":"Next","email":"next@x.example"}\n';
    const imported = await runImport(
      owner,
      await makeImport(graph.url, owner, file, { format: 'JSON_LINES' }),
    );

    const results = data.upsertCustomers.results.map(({ status, errors }: any) => [status, errors[0]?.code]);
    expect(results).toEqual([
      ['FAILED', 'format'],
      ['CREATED', undefined],
      ['FAILED', 'too_short'],
    ]);
    expect(countsOf(imported)).toMatchObject({ status: 'DONE', created: 1, failed: 1 });
  });
});
