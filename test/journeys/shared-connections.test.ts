import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { acmeOwner, acmeStaff, globexOwner, globexStaff } from '../cast/cast.js';
import type { Client, GraphqlAnswer, RestAnswer } from '../kit/client.js';
import { startGraph, type Graph } from '../kit/start-graph.js';

describe.each([
  ['session', 600],
  ['transaction', 200],
])('with the tenant set by %s and two connections', (setting, count) => {
  let busy: Graph;

  beforeAll(async () => {
    busy = await startGraph({ DATABASE_TENANT_SETTING: setting, DATABASE_POOL_SIZE: '2' });
  });
  afterAll(() => busy?.stop());

  test(`${count} requests of two businesses at once each answer their own records only`, async () => {
    const people = [acmeOwner, globexOwner, acmeStaff, globexStaff];
    const clients = await Promise.all(people.map((person) => busy.signIn(person)));
    const ids = await busy.sql<{ id: string }>('select id from crm.customers order by business_id, id');
    const nobodys = '{ customers(filter: { tag: { eq: "none" } }) { nodes { email } } }';

    const request = async (
      index: number,
    ): Promise<{ domain: string; status: number; code: string; seen: string[] }> => {
      const client = clients[index % 4]!;
      const domain = index % 2 ? '@globex.example' : '@acme.example';
      const answer = await kinds[index % kinds.length]!(client, index, ids[(index * 37) % ids.length]!.id);
      const code = 'body' in answer ? answer.body.error?.code : answer.errors?.[0]?.extensions.code;
      const seen: string[] = JSON.stringify(answer).match(/@[a-z]+\.example/g) ?? [];
      return { domain, status: answer.status, code: code ?? 'answered', seen };
    };
    const kinds: ((
      client: Client,
      index: number,
      id: string,
    ) => Promise<GraphqlAnswer<unknown> | RestAnswer>)[] = [
      (client) =>
        client.query(
          '{ customers(first: 5, orderBy: { field: CREATED_AT, direction: ASC }) { nodes { email createdBy { email } interactions { nodes { id } } } } }',
        ),
      (client) => client.query('{ me { email business { name } } users { nodes { email } } }'),
      (client, _index, id) =>
        client.query('query ($id: ID!) { customer(id: $id) { email createdBy { email } } }', { id }),
      (client) => client.rest('GET', '/v1/crm/interactions?limit=3'),
      (client, index) => client.rest('POST', '/v1/crm/customers', { name: `Busy ${index}` }),
      (client, _index, id) => client.rest('PATCH', `/v1/crm/customers/${id}`, { tags: ['busy'] }),
      (client) => client.query(nobodys),
    ];
    const answers = await Promise.all(Array.from({ length: count }, (_, index) => request(index)));

    expect(answers.filter(({ domain, seen }) => seen.some((each) => each !== domain))).toEqual([]);
    expect([...new Set(answers.map(({ status, code }) => `${status} ${code}`))].sort()).toEqual([
      '200 NOT-FOUND-001',
      '200 answered',
      '201 answered',
      '404 NOT-FOUND-001',
    ]);
    expect(answers.flatMap(({ seen }) => seen).length).toBeGreaterThan(count * 1.5);
    const foreign = `select from kernel.event_log e where event_type like 'customer.%' and request_id <> 'req_demo'
      and not exists (select from crm.customers c where c.business_id = e.business_id and c.id = e.record_id)`;
    expect(await busy.sql(foreign)).toEqual([]);
    const made = await busy.sql<{ business_id: string; count: number }>(
      "select business_id, count(*)::int from crm.customers where name like 'Busy %' group by 1 order by 1",
    );
    expect(made.reduce((sum, { count }) => sum + count, 0)).toBe(Math.ceil((count - 4) / 7));
  });
});
