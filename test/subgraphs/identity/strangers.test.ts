import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { acme, acmeOwner, acmeStaff, demoPassword, globexOwner, globexStaff } from '../../cast/cast.js';
import { addMember } from '../../kit/add-member.js';
import { Client } from '../../kit/client.js';
import { awaitMail, jobsDone, mailsTo, tokenIn } from '../../kit/mail.js';
import { enrollFactor } from '../../kit/second-factor.js';
import { forgetAttempts } from '../../kit/sign-in.js';
import { leaseGraph } from '../../kit/lease-graph.js';
import type { Graph } from '../../kit/start-graph.js';

let graph: Graph;
beforeAll(async () => {
  // Each request names the address that it comes from, as a proxy would.
  graph = await leaseGraph({ TRUSTED_PROXIES: '1' });
});
afterAll(() => graph?.stop());
beforeEach(() => forgetAttempts(graph));

const wrong = 'wrong-password-2026';
const home = '198.51.100.7';
const elsewhere = (index: number) => `203.0.113.${index + 1}`;

async function post(path: string, body: object, address: string, token?: string) {
  const response = await fetch(graph.url + path, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'x-forwarded-for': address,
      ...(token && { authorization: `Bearer ${token}` }),
    },
    body: JSON.stringify(body),
  });
  const { data, error } = (await response.json()) as any;
  return { outcome: error ? `${response.status} ${error.code}` : String(response.status), data };
}

async function signIn(email: string, address: string, password = demoPassword): Promise<string> {
  return (await post('/v1/auth/login', { email, password }, address)).outcome;
}

/** Wrong passwords from as many addresses; answers what they came to. */
async function guess(email: string, times: number, from = elsewhere): Promise<string[]> {
  const answers = [];
  for (let index = 0; index < times; index += 1) answers.push(await signIn(email, from(index), wrong));
  return answers;
}

describe('strangers who guess at an account', () => {
  test('share five a minute, and keep nobody out where the account was signed in to before', async () => {
    expect(await signIn(acmeStaff.email, home)).toBe('200');

    const answers = await guess(acmeStaff.email, 7);

    expect(answers).toEqual([
      ...Array.from({ length: 5 }, () => '401 AUTH-001'),
      ...Array(2).fill('429 AUTH-007'),
    ]);
    expect([await signIn(acmeStaff.email, elsewhere(50)), await signIn(acmeStaff.email, home)]).toEqual([
      '429 AUTH-007',
      '200',
    ]);
  });

  test('learn nothing of who has an account: one that nobody has closes alike', async () => {
    expect(await guess('nobody@acme.example', 6)).toEqual(await guess(globexStaff.email, 6));
  });

  test('cannot use up what a network is allowed whose people were there before', async () => {
    await signIn(acmeOwner.email, home);
    const guesses = [];
    for (let index = 0; index < 21; index += 1)
      guesses.push(await signIn(`guess${index}@acme.example`, home, wrong));

    expect(guesses.at(-1)).toBe('429 AUTH-007');
    expect([await signIn(acmeOwner.email, home), await signIn(globexStaff.email, home)]).toEqual([
      '200',
      '429 AUTH-007',
    ]);
  });

  test('are counted also at a network that the account knows', async () => {
    await signIn(acmeStaff.email, home);

    expect((await guess(acmeStaff.email, 6, () => home)).at(-1)).toBe('429 AUTH-007');
    expect(await signIn(acmeStaff.email, home)).toBe('429 AUTH-007');
  });

  test('a session that goes on keeps its network known; a network of 90 days ago is strange', async () => {
    const { data } = await post('/v1/auth/login', { email: globexOwner.email, password: demoPassword }, home);
    const moved = '198.51.100.8';
    const refreshed = await post('/v1/auth/refresh', { refresh_token: data.refresh_token }, moved);
    await guess(globexOwner.email, 5);

    expect([refreshed.outcome, await signIn(globexOwner.email, moved)]).toEqual(['200', '200']);
    await graph.sql("update identity.known_networks set last_used_at = last_used_at - interval '91 days'");
    expect(await signIn(globexOwner.email, moved)).toBe('429 AUTH-007');
  });

  test('lose what they spent when the owner sets a new password, from wherever that is', async () => {
    const member = await addMember(graph, acme, { name: 'Fred Forgot', role: 'staff' });
    const cafe = '192.0.2.44';
    await guess(member.email, 6);
    await post('/v1/auth/password-reset', { email: member.email }, cafe);
    const token = tokenIn(await awaitMail(graph, member.email));
    const password = 'thirsty-giraffe-anew';

    const reset = await post('/v1/auth/password-reset/confirm', { token, new_password: password }, cafe);
    const blocked = (await guess(member.email, 6)).at(-1);

    expect([reset.outcome, blocked]).toEqual(['200', '429 AUTH-007']);
    expect(await signIn(member.email, cafe, password)).toBe('200');
  });

  test('who know the password spend none of the owner’s tries at the second factor', async () => {
    const member = await addMember(graph, acme, { name: 'Sven Second', role: 'staff' });
    const { data } = await post('/v1/auth/login', { email: member.email, password: demoPassword }, home);
    const { recoveryCodes } = await enrollFactor(new Client(graph.url, data.access_token));
    await graph.sql("delete from identity.throttles where key like 'mfa.code%'");
    const complete = async (code: string, address: string) => {
      const { data: begun } = await post(
        '/v1/auth/login',
        { email: member.email, password: demoPassword },
        address,
      );
      const body = { mfa_challenge: begun.mfa_challenge, code };
      return (await post('/v1/auth/mfa/challenge', body, address)).outcome;
    };

    const guesses = [];
    for (let index = 0; index < 6; index += 1) guesses.push(await complete('000000', elsewhere(index)));

    expect(guesses).toEqual([...Array(5).fill('401 AUTH-001'), '429 AUTH-007']);
    expect(await complete(recoveryCodes[0]!, home)).toBe('200');
  });

  test('who ask for links to a new password spend none of the owner’s mails', async () => {
    await signIn(globexStaff.email, home);
    const before = (await mailsTo(graph, globexStaff.email)).length;
    for (let index = 0; index < 5; index += 1)
      await post('/v1/auth/password-reset', { email: globexStaff.email }, elsewhere(index));
    await jobsDone(graph);
    const ofStrangers = (await mailsTo(graph, globexStaff.email)).length - before;

    await post('/v1/auth/password-reset', { email: globexStaff.email }, home);
    await jobsDone(graph);

    expect([ofStrangers, (await mailsTo(graph, globexStaff.email)).length - before]).toEqual([3, 4]);
  });

  test('who sign up with somebody’s e-mail spend none of the mails that they get themselves', async () => {
    const email = 'nadia@newcomer.example';
    const signUp = (address: string) =>
      post(
        '/v1/auth/sign-up',
        {
          email,
          business_name: 'Newcomer',
          owner_name: 'Nadia New',
          currency: 'EUR',
          timezone: 'Europe/Berlin',
          locale: 'de-DE',
        },
        address,
      );
    for (let index = 0; index < 5; index += 1) await signUp(elsewhere(0));
    await jobsDone(graph);
    const ofStrangers = (await mailsTo(graph, email)).length;

    const { outcome } = await signUp(home);
    await jobsDone(graph);

    expect([outcome, ofStrangers, (await mailsTo(graph, email)).length]).toEqual(['200', 3, 4]);
  });

  test('the table names no e-mail and no address', async () => {
    await signIn(acmeStaff.email, home);

    const rows = await graph.sql('select account, network from identity.known_networks');

    expect(rows).toHaveLength(2);
    expect(JSON.stringify(rows)).not.toMatch(/acme|198\.51|@/);
  });
});
