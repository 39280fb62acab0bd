import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import pg from 'pg';
import {
  acme,
  acmeOwner,
  acmeStaff,
  demoPassword,
  globex,
  globexOwner,
  globexStaff,
} from '../../cast/cast.js';
import { partOf } from '../../kit/access-tokens.js';
import { Client } from '../../kit/client.js';
import { eventually } from '../../kit/eventually.js';
import { awaitMail } from '../../kit/mail.js';
import { forgetAttempts, refresh, tokensOf } from '../../kit/sign-in.js';
import { leaseGraph } from '../../kit/lease-graph.js';
import type { Graph } from '../../kit/start-graph.js';
import { footprint } from '../../kit/tenant-tables.js';

let graph: Graph;
beforeAll(async () => {
  graph = await leaseGraph();
});
afterAll(() => graph?.stop());
beforeEach(() => forgetAttempts(graph));

/** No test's password is another's. */
let made = 0;
const newPassword = () => `thirsty-giraffe-${(made += 1)}-🦒`;

async function post(path: string, body: object, client: Client = graph.nobody) {
  const { status, body: answer } = await client.rest('POST', path, body);
  return { status, code: answer.error?.code, data: answer.data, message: answer.error?.message };
}

const signIn = async (email: string, password: string) =>
  (await post('/v1/auth/login', { email, password })).status;

const auditOf = (userId: string, action: string) =>
  graph.sql(
    'select business_id, user_id, before_state, after_state from kernel.audit_log where record_id = $1 and action = $2',
    [userId, action],
  );

test('a sign-in that has proved the old password while it is changed begins no session', async () => {
  const client = new pg.Client(graph.applicationUrl);
  await client.connect();
  try {
    // Holds what a change of the password holds, until the sign-in waits for it.
    await client.query(`begin; set local app.business_id = '${globex.id}'`);
    await client.query('select from identity.users where id = $1 for update', [globexOwner.id]);
    const signedIn = signIn(globexOwner.email, demoPassword);
    await eventually(async () => {
      const waiting = await graph.sql("select from pg_stat_activity where wait_event_type = 'Lock'");
      expect(waiting).toHaveLength(1);
    });
    await client.query(
      "update identity.credentials set password_hash = password_hash || ' ' where email = $1",
      [globexOwner.email],
    );
    await client.query('commit');

    expect(await signedIn).toBe(401);
    const sessions = await graph.sql('select from identity.sessions where user_id = $1', [globexOwner.id]);
    expect(sessions).toEqual([]);
  } finally {
    await client.end();
    await graph.sql('update identity.credentials set password_hash = trim(password_hash)');
  }
});

describe('a person changes the password', () => {
  const change = (client: Client, currentPassword: string, password: string) =>
    post('/v1/auth/password', { current_password: currentPassword, new_password: password }, client);

  test('with the current one: other sessions end, this one goes on, and a mail tells', async () => {
    const [phone, laptop] = [await tokensOf(graph, acmeOwner.email), await tokensOf(graph, acmeOwner.email)];
    const password = newPassword();

    const answer = await change(new Client(graph.url, laptop.access_token), demoPassword, password);

    const phoneId = partOf(phone.access_token, 1).sid;
    expect([answer.status, answer.data]).toEqual([200, { deleted_ids: [phoneId] }]);
    expect([await signIn(acmeOwner.email, demoPassword), await signIn(acmeOwner.email, password)]).toEqual([
      401, 200,
    ]);
    expect((await refresh(graph, phone.refresh_token)).code).toBe('AUTH-006');
    expect((await refresh(graph, laptop.refresh_token)).status).toBe(200);
    expect((await awaitMail(graph, acmeOwner.email)).subject).toBe('Your password was changed');
    expect(await auditOf(acmeOwner.id, 'password.changed')).toEqual([
      {
        business_id: acme.id,
        user_id: acmeOwner.id,
        before_state: null,
        after_state: { endedIds: [phoneId] },
      },
    ]);
  });

  test('not with a wrong one, and after five tries not at all for a while', async () => {
    const client = await graph.signIn(globexOwner);
    const before = await footprint(graph);

    const answers = [];
    for (let attempt = 0; attempt < 6; attempt += 1)
      answers.push(await change(client, 'wrong-password-2026', newPassword()));
    const right = await change(client, demoPassword, newPassword());

    expect(answers.map(({ status, code }) => [status, code])).toEqual([
      ...Array.from({ length: 5 }, () => [401, 'AUTH-001']),
      [429, 'AUTH-007'],
    ]);
    expect([right.status, right.message]).toEqual([
      429,
      expect.stringMatching(/^Too many attempts; wait \d+ seconds\.$/),
    ]);
    expect(await footprint(graph)).toEqual(before);
    expect(await signIn(globexOwner.email, demoPassword)).toBe(200);
  });

  test('in two places at once: one of the two holds, and the other is told', async () => {
    const client = await graph.signIn(globexStaff);
    const passwords = [newPassword(), newPassword()];

    const answers = await Promise.all(passwords.map((password) => change(client, demoPassword, password)));

    const statuses = answers.map(({ status }) => status);
    const works = await Promise.all(passwords.map((password) => signIn(globexStaff.email, password)));
    expect(statuses.toSorted()).toEqual([200, 401]);
    expect(works).toEqual(statuses);
  });

  const weak = {
    'too short': 'short-16-ok',
    'too long': 'x1'.repeat(64) + 'y',
    'a common one': 'qwerty123456',
    'a common one in another case with signs around': '!!Password1234',
    'a common one twice': 'superman superman'.replace(' ', ''),
    'one character over and over': 'aaaaaaaaaaaaaaaa',
    'three characters over and over': 'xyzxyzxyzxyzxyz',
    'a run': 'abcdefghijklmnop',
    'digits in a row': '123456789012',
  };

  test.each(Object.entries(weak))('not to %s', async (_what, password) => {
    const client = await graph.signIn(acmeStaff);
    const before = await footprint(graph);

    const { status, code, message } = await change(client, demoPassword, password);

    expect([status, code]).toEqual([422, 'VAL-001']);
    expect(message).not.toContain(password);
    expect(await footprint(graph)).toEqual(before);
  });

  test.each([
    'correct horse battery',
    'пароль из двенадцати букв',
    '🦒🦓🐘🦏🦛🐪🐫🦙🦘🐃🐂🐄',
    'x1'.repeat(60) + 'zebra',
  ])('to "%s", since any character will do', async (password) => {
    const { access_token } = await tokensOf(graph, acmeStaff.email);
    const client = new Client(graph.url, access_token);

    expect((await change(client, demoPassword, password)).status).toBe(200);
    expect((await change(client, password, demoPassword)).status).toBe(200);
  });
});
