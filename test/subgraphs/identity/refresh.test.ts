import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { acmeStaff, globex, globexOwner, globexStaff, platformSupport } from '../../cast/cast.js';
import { partOf } from '../../kit/access-tokens.js';
import { Client } from '../../kit/client.js';
import { eventually, forgottenMs } from '../../kit/eventually.js';
import { refresh, tokensOf, type Tokens } from '../../kit/sign-in.js';
import { leaseGraph } from '../../kit/lease-graph.js';
import type { Graph } from '../../kit/start-graph.js';
import { footprint } from '../../kit/tenant-tables.js';

let graph: Graph;
beforeAll(async () => {
  graph = await leaseGraph();
});
afterAll(() => graph?.stop());

const sessionOf = ({ access_token }: Tokens): string => partOf(access_token, 1).sid;
const clientOf = ({ access_token }: Tokens) => new Client(graph.url, access_token);
const refused = { status: 401, code: 'AUTH-006', tokens: null };
async function meAnswers(client: Client): Promise<string> {
  const { errors } = await client.query('{ me { id } }');
  return errors?.[0]!.extensions.code ?? 'answered';
}

const change = (sessionId: string, text: string) =>
  graph.sql(`update identity.sessions set ${text} where id = $1`, [sessionId]);
/** As if the last use of a refresh token lay so long back. */
const letPass = (sessionId: string, seconds: number) =>
  graph.sql(
    "update identity.refresh_tokens set used_at = used_at - $2 * interval '1 second' where session_id = $1",
    [sessionId, seconds],
  );
const isRevoked = async (sessionId: string) =>
  (
    await graph.sql<{ is: boolean }>(
      'select revoked_at is not null as is from identity.sessions where id = $1',
      [sessionId],
    )
  )[0]!.is;
const auditOf = (sessionId: string) =>
  graph.sql('select action, user_id, address from kernel.audit_log where record_id = $1 order by audit_id', [
    sessionId,
  ]);

describe('a refresh', () => {
  test('answers new tokens of the same session, and the next refresh token works in turn', async () => {
    const first = await tokensOf(graph, acmeStaff.email);

    const { status, tokens: second } = await refresh(graph, first.refresh_token);
    const third = await refresh(graph, second.refresh_token);

    expect(status).toBe(200);
    expect(second).toEqual({
      access_token: expect.any(String),
      token_type: 'Bearer',
      expires_at: expect.any(String),
      refresh_token: expect.stringMatching(/^brr_[0-9a-f]{64}_[\w-]{43}$/),
      refresh_token_expires_at: expect.any(String),
    });
    expect(third.status).toBe(200);
    expect(new Set([first, second, third.tokens].map(({ refresh_token }) => refresh_token)).size).toBe(3);
    expect([sessionOf(second), sessionOf(third.tokens)]).toEqual([sessionOf(first), sessionOf(first)]);
    const { jti: oldId, ...old } = partOf(first.access_token, 1);
    const { jti: newId, ...renewed } = partOf(second.access_token, 1);
    expect(newId).not.toBe(oldId);
    expect(renewed).toEqual({ ...old, iat: renewed.iat, exp: renewed.exp });
    expect(await meAnswers(clientOf(second))).toBe('answered');
  });

  test('by twenty tabs at once answers all of them the same successor, and the session goes on', async () => {
    const first = await tokensOf(graph, acmeStaff.email);

    const answers = await Promise.all(Array.from({ length: 20 }, () => refresh(graph, first.refresh_token)));

    expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 20 }, () => 200));
    expect(new Set(answers.map(({ tokens }) => tokens.refresh_token)).size).toBe(1);
    const links = await graph.sql(
      'select used_at is null as open from identity.refresh_tokens where session_id = $1',
      [sessionOf(first)],
    );
    expect(links).toHaveLength(2);
    expect((await refresh(graph, answers[0]!.tokens.refresh_token)).status).toBe(200);
  });

  test('again after the ten seconds ends the session, which the audit trail keeps', async () => {
    const first = await tokensOf(graph, acmeStaff.email);
    const { tokens: second } = await refresh(graph, first.refresh_token);
    await letPass(sessionOf(first), 11);

    const stolen = await refresh(graph, first.refresh_token);

    expect(stolen).toEqual(refused);
    expect(await isRevoked(sessionOf(first))).toBe(true);
    expect(await auditOf(sessionOf(first))).toEqual([
      { action: 'user.signed_in', user_id: acmeStaff.id, address: '127.0.0.1' },
      { action: 'session.reuse_detected', user_id: null, address: '127.0.0.1' },
    ]);
    expect(await refresh(graph, second.refresh_token)).toEqual(refused);
    await eventually(async () => expect(await meAnswers(clientOf(second))).toBe('AUTH-006'), forgottenMs);
  });

  test('with the parent of the parent ends the session even within the ten seconds', async () => {
    const first = await tokensOf(graph, acmeStaff.email);
    const { tokens: second } = await refresh(graph, first.refresh_token);
    const { tokens: third } = await refresh(graph, second.refresh_token);

    expect(await refresh(graph, first.refresh_token)).toEqual(refused);
    expect(await refresh(graph, third.refresh_token)).toEqual(refused);
  });

  test('just within the ten seconds still answers the same successor', async () => {
    const first = await tokensOf(graph, acmeStaff.email);
    const { tokens: second } = await refresh(graph, first.refresh_token);
    await letPass(sessionOf(first), 8);

    const again = await refresh(graph, first.refresh_token);

    expect(again.tokens.refresh_token).toBe(second.refresh_token);
  });

  test('with a guessed secret of a session that exists is refused and ends nothing', async () => {
    const first = await tokensOf(graph, acmeStaff.email);
    const guessed = first.refresh_token.slice(0, -43) + 'A'.repeat(43);
    const before = await footprint(graph);

    expect(await refresh(graph, guessed)).toEqual(refused);
    expect(await footprint(graph)).toEqual(before);
    expect((await refresh(graph, first.refresh_token)).status).toBe(200);
  });

  test('with the ids of another session or business before the secret is refused', async () => {
    const [mine, other] = [await tokensOf(graph, acmeStaff.email), await tokensOf(graph, globexOwner.email)];
    const mixed = other.refresh_token.slice(0, -43) + mine.refresh_token.slice(-43);

    expect(await refresh(graph, mixed)).toEqual(refused);
    expect((await refresh(graph, mine.refresh_token)).status).toBe(200);
    expect((await refresh(graph, other.refresh_token)).status).toBe(200);
  });

  test.each([
    '',
    'x',
    'brr_',
    `brr_${'0'.repeat(64)}_${'A'.repeat(43)}`,
    `brp_${'0'.repeat(64)}_${'A'.repeat(43)}`,
  ])('with "%s" is refused', async (token) => expect(await refresh(graph, token)).toEqual(refused));

  test('works beside an access token that has ended, which is what it is for', async () => {
    const first = await tokensOf(graph, acmeStaff.email);

    const { status } = await new Client(graph.url, 'of.long.ago').rest('POST', '/v1/auth/refresh', {
      refresh_token: first.refresh_token,
    });

    expect(status).toBe(200);
  });

  test('prolongs the session, but never beyond its last day', async () => {
    const first = await tokensOf(graph, acmeStaff.email);
    const sessionId = sessionOf(first);
    const idleDays = (tokens: Tokens) =>
      Math.round((Date.parse(tokens.refresh_token_expires_at) - Date.now()) / 86_400_000);
    await change(
      sessionId,
      "created_at = now() - interval '50 days', idle_expires_at = now() + interval '1 minute'",
    );

    const { tokens: second } = await refresh(graph, first.refresh_token);

    expect([idleDays(first), idleDays(second)]).toEqual([14, 10]);
    const [row] = await graph.sql<{ used: boolean }>(
      "select last_used_at > now() - interval '10 seconds' as used from identity.sessions where id = $1",
      [sessionId],
    );
    expect(row).toEqual({ used: true });
  });

  test.each(['idle_expires_at', 'expires_at'])('after the session’s %s is refused', async (end) => {
    const first = await tokensOf(graph, acmeStaff.email);
    await change(sessionOf(first), `${end} = now() - interval '1 second'`);

    expect(await refresh(graph, first.refresh_token)).toEqual(refused);
  });

  test('of platform staff: 30 minutes idle, 12 hours at the latest', async () => {
    const first = await tokensOf(graph, platformSupport.email);

    const [row] = await graph.sql(
      `select extract(epoch from idle_expires_at - created_at)::int as idle, extract(epoch from expires_at - created_at)::int as absolute
       from identity.sessions where id = $1`,
      [sessionOf(first)],
    );
    const { status, tokens } = await refresh(graph, first.refresh_token);

    expect(row).toEqual({ idle: 1_800, absolute: 43_200 });
    expect(status).toBe(200);
    const { iat, exp } = partOf(tokens.access_token, 1);
    expect(exp - iat).toBe(300);
  });

  test('takes the role that the person has now', async () => {
    const first = await tokensOf(graph, globexStaff.email);
    await graph.sql("update identity.users set role = 'owner' where id = $1", [globexStaff.id]);

    const { tokens } = await refresh(graph, first.refresh_token);

    await graph.sql("update identity.users set role = 'staff' where id = $1", [globexStaff.id]);
    expect([partOf(first.access_token, 1).role, partOf(tokens.access_token, 1).role]).toEqual([
      'staff',
      'owner',
    ]);
  });

  test('is refused to a deactivated person with AUTH-006, in a suspended business with AUTH-008', async () => {
    const [staff, owner] = [
      await tokensOf(graph, globexStaff.email),
      await tokensOf(graph, globexOwner.email),
    ];
    await graph.sql("update identity.users set status = 'deactivated' where id = $1", [globexStaff.id]);

    const deactivated = await refresh(graph, staff.refresh_token);
    await graph.sql("update identity.businesses set status = 'suspended' where business_id = $1", [
      globex.id,
    ]);
    const suspended = await refresh(graph, owner.refresh_token);

    await graph.sql("update identity.businesses set status = 'active' where business_id = $1", [globex.id]);
    await graph.sql("update identity.users set status = 'active' where id = $1", [globexStaff.id]);
    expect(deactivated).toEqual(refused);
    expect(suspended).toEqual({ status: 403, code: 'AUTH-008', tokens: null });
    expect((await refresh(graph, owner.refresh_token)).status).toBe(200);
  });

  test('is kept as a hash', async () => {
    const first = await tokensOf(graph, acmeStaff.email);

    const rows = await graph.sql('select t::text from identity.refresh_tokens t');

    expect(JSON.stringify(rows)).not.toContain(first.refresh_token.slice(-43));
  });
});
