import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { acmeOwner, acmeStaff, globexOwner, globexStaff } from '../../cast/cast.js';
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

const auditOf = (sessionId: string) =>
  graph.sql('select action, user_id, address from kernel.audit_log where record_id = $1 order by audit_id', [
    sessionId,
  ]);

describe('a person', () => {
  const list = '{ sessions { nodes { id isCurrent address userAgent methods createdAt lastUsedAt } } }';

  test('sees their own open sessions only, and which one is this', async () => {
    const [phone, laptop] = [await tokensOf(graph, acmeOwner.email), await tokensOf(graph, acmeOwner.email)];
    await tokensOf(graph, acmeStaff.email);

    const { data } = await clientOf(laptop).query(list);
    const { body } = await clientOf(laptop).rest('GET', '/v1/auth/sessions?limit=1');

    const seen = {
      address: '127.0.0.1',
      userAgent: 'node',
      methods: ['pwd'],
      createdAt: expect.any(String),
      lastUsedAt: expect.any(String),
    };
    expect(data.sessions.nodes).toEqual([
      { id: sessionOf(laptop), isCurrent: true, ...seen },
      { id: sessionOf(phone), isCurrent: false, ...seen },
    ]);
    expect(body.data).toMatchObject({
      items: [{ session_id: sessionOf(laptop), is_current: true }],
      page_info: { has_more: true },
    });
    const { page_info } = body.data as { page_info: { next_cursor: string } };
    const next = await clientOf(laptop).rest(
      'GET',
      `/v1/auth/sessions?limit=1&after=${page_info.next_cursor}`,
    );
    expect(next.body.data).toMatchObject({
      items: [{ session_id: sessionOf(phone) }],
      page_info: { has_more: false },
    });
  });

  test('who logs out ends this session within a second, and no other', async () => {
    const [phone, laptop] = [await tokensOf(graph, acmeOwner.email), await tokensOf(graph, acmeOwner.email)];
    await meAnswers(clientOf(laptop));

    const { status, body } = await clientOf(laptop).rest('POST', '/v1/auth/logout');

    expect([status, body.data]).toEqual([200, { deleted_id: sessionOf(laptop) }]);
    await eventually(async () => expect(await meAnswers(clientOf(laptop))).toBe('AUTH-006'), forgottenMs);
    expect(await refresh(graph, laptop.refresh_token)).toEqual(refused);
    expect((await refresh(graph, phone.refresh_token)).status).toBe(200);
    expect(await auditOf(sessionOf(laptop))).toMatchObject([
      { action: 'user.signed_in' },
      { action: 'session.ended', user_id: acmeOwner.id },
    ]);
  });

  test('who logs out everywhere ends all own sessions, and nobody else’s', async () => {
    const [phone, laptop, other] = [
      await tokensOf(graph, globexOwner.email),
      await tokensOf(graph, globexOwner.email),
      await tokensOf(graph, globexStaff.email),
    ];

    const { data } = await clientOf(laptop).query('mutation { logoutEverywhere { deletedIds } }');

    expect(data.logoutEverywhere.deletedIds).toEqual(expect.arrayContaining([phone, laptop].map(sessionOf)));
    expect(await refresh(graph, phone.refresh_token)).toEqual(refused);
    expect(await refresh(graph, laptop.refresh_token)).toEqual(refused);
    await eventually(async () => expect(await meAnswers(clientOf(phone))).toBe('AUTH-006'), forgottenMs);
    expect((await refresh(graph, other.refresh_token)).status).toBe(200);
  });

  test('ends one session; those of others, of the same business too, are not found', async () => {
    const [phone, laptop] = [await tokensOf(graph, acmeOwner.email), await tokensOf(graph, acmeOwner.email)];
    const [colleague, stranger] = [
      await tokensOf(graph, acmeStaff.email),
      await tokensOf(graph, globexOwner.email),
    ];
    const end = async (tokens: Tokens) => {
      const { status, body } = await clientOf(laptop).rest(
        'DELETE',
        `/v1/auth/sessions/${sessionOf(tokens)}`,
      );
      return [status, body.error?.code ?? body.data];
    };

    expect(await end(phone)).toEqual([200, { deleted_id: sessionOf(phone) }]);
    expect(await end(phone)).toEqual([200, { deleted_id: sessionOf(phone) }]);
    const before = await footprint(graph);
    expect(await end(colleague)).toEqual([404, 'NOT-FOUND-001']);
    expect(await end(stranger)).toEqual([404, 'NOT-FOUND-001']);

    expect(await footprint(graph)).toEqual(before);
    expect(await refresh(graph, phone.refresh_token)).toEqual(refused);
    expect((await refresh(graph, colleague.refresh_token)).status).toBe(200);
    expect(await meAnswers(clientOf(laptop))).toBe('answered');
  });

  test('who is nobody has no sessions', async () => {
    const { errors } = await graph.nobody.query(list);
    const { status } = await graph.nobody.rest('POST', '/v1/auth/logout');

    expect(errors).toMatchObject([{ extensions: { code: 'AUTH-004', httpStatus: 401 } }]);
    expect(status).toBe(401);
  });
});
