import { hash } from '@node-rs/argon2';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { acme } from '../../cast/cast.js';
import { addMember } from '../../kit/add-member.js';
import { Client } from '../../kit/client.js';
import { awaitMail, tokenIn } from '../../kit/mail.js';
import { forgetAttempts } from '../../kit/sign-in.js';
import { leaseGraph } from '../../kit/lease-graph.js';
import type { Graph } from '../../kit/start-graph.js';

let graph: Graph;
beforeAll(async () => {
  graph = await leaseGraph();
});
afterAll(() => graph?.stop());
beforeEach(() => forgetAttempts(graph));

async function post(path: string, body: object, token?: string) {
  const answer = await new Client(graph.url, token).rest('POST', path, body);
  const { status, body: envelope } = answer;
  const outcome = envelope.error ? `${status} ${envelope.error.code}` : String(status);
  return { outcome, data: envelope.data as { access_token: string } };
}

const signIn = async (email: string, password: string) =>
  (await post('/v1/auth/login', { email, password })).outcome;

describe('a password with letters that keyboards write in two ways', () => {
  const composed = 'Crème-brûlée-2026';
  const decomposed = composed.normalize('NFD');
  const spaced = 'drei blaue Bären';
  const hashOf = (userId: string) =>
    graph
      .sql<{ hash: string }>('select password_hash as hash from identity.credentials where user_id = $1', [
        userId,
      ])
      .then(([row]) => row!.hash);

  test.each([
    ['composed', composed, decomposed],
    ['decomposed', decomposed, composed],
    ['with blanks that do not break', spaced.replaceAll(' ', '\u00a0'), spaced.normalize('NFD')],
  ])('set %s it fits from another keyboard, at every place that asks', async (_form, set, typed) => {
    const member = await addMember(graph, acme, {
      name: `Ada ${crypto.randomUUID().slice(0, 8)}`,
      role: 'staff',
    });
    await post('/v1/auth/password-reset', { email: member.email });
    const token = tokenIn(await awaitMail(graph, member.email));
    const reset = await post('/v1/auth/password-reset/confirm', { token, new_password: set });
    const { outcome, data } = await post('/v1/auth/login', { email: member.email, password: typed });

    const changed = await post(
      '/v1/auth/password',
      { current_password: typed, new_password: `${set}!` },
      data.access_token,
    );

    expect([reset.outcome, outcome, changed.outcome]).toEqual(['200', '200', '200']);
    expect(await signIn(member.email, `${typed}!`)).toBe('200');
  });

  test.each([
    ['NFC', composed],
    ['NFD', decomposed],
    ['blanks that do not break', spaced.replaceAll(' ', '\u00a0')],
  ])(
    'set as %s before there was one form it still fits, and from then on from every keyboard',
    async (_form, before) => {
      const member = await addMember(graph, acme, {
        name: `Bo ${crypto.randomUUID().slice(0, 8)}`,
        role: 'staff',
      });
      const old = await hash(before, { memoryCost: 19_456, timeCost: 2, parallelism: 1 });
      await graph.sql('update identity.credentials set password_hash = $2 where user_id = $1', [
        member.id,
        old,
      ]);

      const first = await signIn(member.email, before);
      const renewed = await hashOf(member.id);
      const forms = [before.normalize('NFC'), before.normalize('NFD'), before.replace(/\p{Zs}/gu, ' ')];
      const others = [];
      for (const form of forms) others.push(await signIn(member.email, form));

      expect([first, ...others]).toEqual(['200', '200', '200', '200']);
      expect(renewed === old).toBe(before === composed);
      expect(await hashOf(member.id)).toBe(renewed);
    },
  );

  test('is counted and judged in that form: 12 to 128 characters, of whole ones', async () => {
    const member = await addMember(graph, acme, { name: 'Len Length', role: 'staff' });
    await post('/v1/auth/password-reset', { email: member.email });
    const token = tokenIn(await awaitMail(graph, member.email));
    const set = async (password: string) =>
      (await post('/v1/auth/password-reset/confirm', { token, new_password: password })).outcome;
    const varied = (length: number) =>
      Array.from({ length }, (_, index) => String.fromCodePoint(0xe0 + ((index * 7) % 23))).join('');
    const longest = varied(128).normalize('NFD');

    expect(varied(11).normalize('NFD').length).toBeGreaterThan(12);
    expect(await set(varied(11).normalize('NFD'))).toBe('422 VAL-001');
    expect(await set(varied(129).normalize('NFD'))).toBe('422 VAL-001');
    expect(await set('half a character \ud83e')).toBe('422 VAL-001');
    expect(await set(longest)).toBe('200');
    expect(await signIn(member.email, longest.normalize('NFC'))).toBe('200');
    expect(await signIn(member.email, longest)).toBe('200');
  });
});
