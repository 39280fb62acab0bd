import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { catalogue } from '../../../main.js';
import { acmeOwner } from '../../cast/cast.js';
import { partOf } from '../../kit/access-tokens.js';
import { Client } from '../../kit/client.js';
import { awaitMail, jobsDone, mailsTo, tokenIn } from '../../kit/mail.js';
import { forgetAttempts } from '../../kit/sign-in.js';
import { eventually } from '../../kit/eventually.js';
import { leaseGraph } from '../../kit/lease-graph.js';
import type { Graph } from '../../kit/start-graph.js';
import { footprint } from '../../kit/tenant-tables.js';

let graph: Graph;
beforeAll(async () => {
  graph = await leaseGraph();
});
afterAll(() => graph?.stop());
beforeEach(() => forgetAttempts(graph));

const password = 'thirsty-giraffe-2026';
const initech = {
  business_name: 'Initech Printers',
  owner_name: 'Ida Nilsson',
  currency: 'sek',
  timezone: 'Europe/Stockholm',
  locale: 'sv-se',
  industry: 'printing',
};

async function post(path: string, body: object) {
  const { status, body: answer } = await graph.nobody.rest('POST', path, body);
  return { status, code: answer.error?.code, data: answer.data as any, errors: answer.error?.errors };
}
const signUp = (email: string, more: object = {}) => post('/v1/auth/sign-up', { ...initech, email, ...more });
const confirm = (token: string, chosen = password) =>
  post('/v1/auth/sign-up/confirm', { token, password: chosen });
const linkOf = async (email: string) => tokenIn(await awaitMail(graph, email));
const businesses = () => graph.sql('select business_id from identity.businesses');

test('a person signs up, follows the link, and owns a business with every module', async () => {
  const asked = await signUp('Ida@Initech.example');
  expect([asked.status, asked.data]).toEqual([200, { email: 'ida@initech.example' }]);
  const token = await linkOf('ida@initech.example');

  const { status, data } = await confirm(token);

  expect(status).toBe(201);
  const { business_id: businessId, sub: userId, role } = partOf(data.access_token, 1);
  expect(role).toBe('owner');
  expect(data.refresh_token).toMatch(/^brr_/);
  const { body } = await new Client(graph.url, data.access_token).rest('GET', '/v1/me');
  expect(body.data).toMatchObject({
    user_id: userId,
    name: 'Ida Nilsson',
    email: 'ida@initech.example',
    role: 'owner',
    business: {
      business_id: businessId,
      name: 'Initech Printers',
      status: 'ACTIVE',
      currency: 'SEK',
      timezone: 'Europe/Stockholm',
      locale: 'sv-SE',
      active_modules: catalogue.modules.toSorted(),
    },
  });
  const profiles = await graph.sql(
    'select name, status, currency, timezone, locale from kernel.business_profiles where business_id = $1',
    [businessId],
  );
  expect(profiles).toEqual([
    {
      name: 'Initech Printers',
      status: 'active',
      currency: 'SEK',
      timezone: 'Europe/Stockholm',
      locale: 'sv-SE',
    },
  ]);
  const events = await graph.sql(
    `select event_type, record_id, payload from kernel.event_log
     where business_id = $1 and event_type not like 'plan.%' order by event_id`,
    [businessId],
  );
  expect(events).toEqual([
    {
      event_type: 'business.signed_up',
      record_id: businessId,
      payload: { business_id: businessId, name: 'Initech Printers' },
    },
    {
      event_type: 'user.joined',
      record_id: userId,
      payload: {
        user_id: userId,
        name: 'Ida Nilsson',
        email: 'ida@initech.example',
        role: 'owner',
        status: 'active',
      },
    },
    { event_type: 'user.signed_in', record_id: expect.any(String), payload: expect.anything() },
  ]);
  expect((await post('/v1/auth/login', { email: 'ida@initech.example', password })).status).toBe(200);
  // Its plan comes a moment later.
  const plans = "select from kernel.event_log where business_id = $1 and event_type = 'plan.started'";
  await eventually(async () => expect(await graph.sql(plans, [businessId])).toHaveLength(1));
});

test('nothing exists before the link is followed', async () => {
  const before = await footprint(graph);

  await signUp('early@initech.example');
  await awaitMail(graph, 'early@initech.example');

  expect(await footprint(graph)).toEqual(before);
  expect((await post('/v1/auth/login', { email: 'early@initech.example', password })).code).toBe('AUTH-001');
});

test('a new owner may do in the own business what owners may, and sees no other', async () => {
  await signUp('zoe@hooli.example', { business_name: 'Hooli' });
  const { data } = await confirm(await linkOf('zoe@hooli.example'));
  const owner = new Client(graph.url, data.access_token);

  const created = await owner.rest('POST', '/v1/crm/customers', { name: 'First' });
  const { body } = await owner.rest('GET', '/v1/crm/customers');

  expect(created.status).toBe(201);
  expect((body.data as { items: { name: string }[] }).items.map(({ name }) => name)).toEqual(['First']);
});

test('a link works once, also when it is followed ten times at the same moment', async () => {
  await signUp('once@initech.example');
  const token = await linkOf('once@initech.example');
  const before = (await businesses()).length;

  const answers = await Promise.all(Array.from({ length: 10 }, () => confirm(token)));

  expect(answers.map(({ status }) => status).toSorted()).toEqual([
    201,
    ...Array.from({ length: 9 }, () => 400),
  ]);
  expect((await confirm(token)).code).toBe('AUTH-005');
  expect(await businesses()).toHaveLength(before + 1);
});

test('two links of the same e-mail make one business', async () => {
  await signUp('twice@initech.example');
  const first = await linkOf('twice@initech.example');
  await signUp('twice@initech.example', { business_name: 'Another' });
  const second = tokenIn(await awaitMail(graph, 'twice@initech.example', 2));

  const answers = await Promise.all([confirm(first), confirm(second)]);

  expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 400]);
  const owned = await graph.sql('select from identity.users where email = $1', ['twice@initech.example']);
  expect(owned).toHaveLength(1);
});

test('an e-mail that has an account gets the same answer, and a mail that says so to its owner alone', async () => {
  const before = await footprint(graph);

  const { status, data } = await signUp(acmeOwner.email);

  expect([status, data]).toEqual([200, { email: acmeOwner.email }]);
  const { subject, text } = await awaitMail(graph, acmeOwner.email);
  expect(subject).toBe('You already have an account');
  expect(text).not.toContain('token');
  expect(await footprint(graph)).toEqual(before);
});

test.each([
  ['forged', (token: string) => token.slice(0, -2) + (token.endsWith('AA') ? 'BB' : 'AA')],
  ['cut short', (token: string) => token.slice(0, 60)],
  ['of another kind', (token: string) => token.replace('brs_', 'brp_')],
  ['empty', () => ''],
])('a link that is %s makes nothing', async (_what, spoil) => {
  await signUp('spoiled@initech.example');
  const token = await linkOf('spoiled@initech.example');
  const before = await footprint(graph);

  expect(await confirm(spoil(token))).toMatchObject({ status: 400, code: 'AUTH-005' });
  expect(await footprint(graph)).toEqual(before);
});

test('a weak password is refused, and the link goes on to work', async () => {
  await signUp('weak@initech.example');
  const token = await linkOf('weak@initech.example');

  expect(await confirm(token, 'password1234')).toMatchObject({
    status: 422,
    code: 'VAL-001',
    errors: [{ field: 'password', code: 'not_allowed' }],
  });
  expect(await confirm(token, 'short')).toMatchObject({
    status: 422,
    code: 'VAL-001',
    errors: [{ field: 'password', code: 'too_short' }],
  });
  expect((await confirm(token)).status).toBe(201);
});

test.each([
  ['email', 'no e-mail'],
  ['email', 'a\0@b.example'],
  ['currency', 'ABC'],
  ['timezone', 'Mars/Olympus'],
  ['locale', 'not a locale'],
  ['business_name', ''],
  ['owner_name', 'x\0'],
])('%s "%s" is refused', async (field, value) => {
  expect(await signUp('bad@initech.example', { [field]: value })).toMatchObject({
    status: 422,
    code: 'VAL-001',
    errors: [{ field }],
  });
  await jobsDone(graph);
  expect(await mailsTo(graph, 'bad@initech.example')).toEqual([]);
});

test('one e-mail gets three mails an hour; one address asks twenty times a minute', async () => {
  const answers = [];
  for (let request = 0; request < 21; request += 1)
    answers.push((await signUp('busy@initech.example')).status);
  await jobsDone(graph);

  expect(answers).toEqual([...Array.from({ length: 20 }, () => 200), 429]);
  expect(await mailsTo(graph, 'busy@initech.example')).toHaveLength(3);
});
