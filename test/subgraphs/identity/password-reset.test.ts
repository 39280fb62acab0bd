import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { acmeOwner, acmeStaff, demoPassword, globexOwner, globexStaff } from '../../cast/cast.js';
import { Client } from '../../kit/client.js';
import { awaitMail, jobsDone, mailsTo, tokenIn } from '../../kit/mail.js';
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
const askReset = (email: string) => post('/v1/auth/password-reset', { email });
const reset = (token: string, password: string) =>
  post('/v1/auth/password-reset/confirm', { token, new_password: password });

async function resetToken(email: string): Promise<string> {
  // Notices of changes before must not be taken for the link.
  await jobsDone(graph);
  const before = (await mailsTo(graph, email)).length;
  await askReset(email);
  return tokenIn(await awaitMail(graph, email, before + 1));
}

const auditOf = (userId: string, action: string) =>
  graph.sql(
    'select business_id, user_id, before_state, after_state from kernel.audit_log where record_id = $1 and action = $2',
    [userId, action],
  );

describe('a person who forgot the password', () => {
  test('gets a link that changes it once, ends all sessions and does not sign in', async () => {
    const session = await tokensOf(graph, acmeStaff.email);
    const password = newPassword();

    const token = await resetToken(` ${acmeStaff.email.toUpperCase()} `.trim().toLowerCase());
    const answer = await reset(token, password);
    const again = await reset(token, newPassword());

    expect(token).toMatch(/^brp_[0-9a-f]{64}_[\w-]{43}$/);
    expect([answer.status, answer.data]).toEqual([200, { email: acmeStaff.email }]);
    expect([again.status, again.code]).toEqual([400, 'AUTH-005']);
    expect([await signIn(acmeStaff.email, demoPassword), await signIn(acmeStaff.email, password)]).toEqual([
      401, 200,
    ]);
    expect((await refresh(graph, session.refresh_token)).code).toBe('AUTH-006');
    expect(await auditOf(acmeStaff.id, 'password.reset')).toHaveLength(1);
    expect((await awaitMail(graph, acmeStaff.email, 2)).subject).toBe('Your password was changed');
  });

  test('gets the link by mail, of the public address', async () => {
    await resetToken(acmeStaff.email);

    const { subject, text } = await awaitMail(graph, acmeStaff.email);

    expect(subject).toBe('Reset your password');
    expect(text).toContain('http://localhost:4000/reset-password?token=brp_');
  });

  test('uses one link in ten places at once: one wins', async () => {
    const token = await resetToken(acmeStaff.email);
    const passwords = Array.from({ length: 10 }, newPassword);

    const answers = await Promise.all(passwords.map((password) => reset(token, password)));

    const statuses = answers.map(({ status }) => status);
    expect(statuses.filter((status) => status === 200)).toHaveLength(1);
    expect(new Set(answers.filter(({ status }) => status !== 200).map(({ code }) => code))).toEqual(
      new Set(['AUTH-005']),
    );
    expect(await signIn(acmeStaff.email, passwords[statuses.indexOf(200)]!)).toBe(200);
  });

  test('has several links: the first use ends them all, also at the same time', async () => {
    const tokens = [await resetToken(acmeStaff.email), await resetToken(acmeStaff.email)];

    const answers = await Promise.all(tokens.map((token) => reset(token, newPassword())));

    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 400]);
  });

  test('may take half an hour, no longer', async () => {
    const token = await resetToken(acmeStaff.email);
    await graph.sql('update identity.password_resets set expires_at = now() where used_at is null');

    expect(await reset(token, newPassword())).toMatchObject({ status: 400, code: 'AUTH-005' });
  });

  test('keeps the link when the new password is too weak', async () => {
    const token = await resetToken(acmeStaff.email);

    expect(await reset(token, 'qwerty123456')).toMatchObject({ status: 422, code: 'VAL-001' });
    expect((await reset(token, newPassword())).status).toBe(200);
  });

  test('cannot guess a link, nor use one for another business or purpose', async () => {
    const token = await resetToken(acmeStaff.email);
    const { refresh_token } = await tokensOf(graph, globexOwner.email);
    const before = await footprint(graph);

    for (const guess of [
      token.slice(0, -43) + 'A'.repeat(43),
      refresh_token.replace('brr_', 'brp_'),
      refresh_token.slice(0, 36).replace('brr_', 'brp_') + token.slice(36),
      token.slice(0, -1),
      '',
    ]) {
      expect(await reset(guess, newPassword())).toMatchObject({ status: 400, code: 'AUTH-005' });
    }

    expect(await footprint(graph)).toEqual(before);
  });

  test('who is deactivated gets no link, and an older one no longer works', async () => {
    const token = await resetToken(globexStaff.email);
    await graph.sql("update identity.users set status = 'deactivated' where id = $1", [globexStaff.id]);
    const mails = await mailsTo(graph, globexStaff.email);

    await askReset(globexStaff.email);
    await jobsDone(graph);

    expect(await mailsTo(graph, globexStaff.email)).toEqual(mails);
    expect(await reset(token, newPassword())).toMatchObject({ status: 400, code: 'AUTH-005' });
    await graph.sql("update identity.users set status = 'active' where id = $1", [globexStaff.id]);
  });

  test('gets three mails an hour, however often somebody asks', async () => {
    const before = (await mailsTo(graph, globexOwner.email)).length;

    for (let request = 0; request < 6; request += 1)
      expect((await askReset(globexOwner.email)).status).toBe(200);
    await jobsDone(graph);

    expect(await mailsTo(graph, globexOwner.email)).toHaveLength(before + 3);
  });

  test('learns nothing of who has an account: the answer is the same, and no mail goes out', async () => {
    const known = await askReset(acmeOwner.email);
    await jobsDone(graph);
    const before = await footprint(graph);

    const unknown = await askReset('nobody@acme.example');
    const { data } = await graph.nobody.query(
      'mutation { requestPasswordReset(input: { email: "NOBODY@acme.example" }) { email } }',
    );
    await jobsDone(graph);

    expect([known.status, unknown.status]).toEqual([200, 200]);
    expect([known.data, unknown.data]).toEqual([
      { email: acmeOwner.email },
      { email: 'nobody@acme.example' },
    ]);
    expect(data).toEqual({ requestPasswordReset: { email: 'NOBODY@acme.example' } });
    expect(await mailsTo(graph, 'nobody@acme.example')).toEqual([]);
    expect(await footprint(graph)).toEqual(before);
  });

  test('asks at most twenty times a minute from one address', async () => {
    const answers = [];
    for (let request = 0; request < 21; request += 1)
      answers.push((await askReset(`r${request}@nowhere.example`)).status);

    expect(answers).toEqual([...Array.from({ length: 20 }, () => 200), 429]);
  });
});
