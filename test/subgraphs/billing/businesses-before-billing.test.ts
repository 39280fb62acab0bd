import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { globex, globexOwner } from '../../cast/cast.js';
import type { Client } from '../../kit/client.js';
import { eventually, forgottenMs } from '../../kit/eventually.js';
import { leaseGraph } from '../../kit/lease-graph.js';
import type { Graph } from '../../kit/start-graph.js';
import { publishedAll } from '../../kit/tenant-tables.js';
import { codeOf } from './accounting/books.js';

let graph: Graph;
let owner: Client;

beforeAll(async () => {
  graph = await leaseGraph();
  owner = await graph.signIn(globexOwner);
});
afterAll(() => graph?.stop());

const tables = ['billing.ledger_accounts', 'billing.settings', 'kernel.number_series', 'billing.plans'];
const modules = ['invoices', 'payments', 'accounting'];

/** What the business begins with: rows by table, without what differs each time. */
const begunWith = async () =>
  Object.fromEntries(
    await Promise.all(
      tables.map(async (table) => {
        const rows = await graph.sql<{ row: object }>(
          `select to_jsonb(t) - '{id,created_at,updated_at,created_by}'::text[] as row from ${table} t
           where business_id = $1 order by 1`,
          [globex.id],
        );
        return [table, rows.map(({ row }) => row)];
      }),
    ),
  );

/** As of before the module: none of its rows, and nobody uses it. */
async function wipe(): Promise<void> {
  await graph.sql(`begin; set local session_replication_role = replica;
    ${tables.map((table) => `delete from ${table} where business_id = '${globex.id}';`).join(' ')} commit`);
}

const install = (times: number) =>
  graph.sql(
    `select graphile_worker.add_job(name, json_build_object('businessId', $1::uuid), max_attempts := 20)
     from unnest('{billing.install_chart,billing.install_invoicing,billing.start_plan}'::text[]) as name, generate_series(1, $2)`,
    [globex.id, times],
  );

const activate = (id: string, is: boolean) =>
  owner.rest('POST', `/v1/business/modules/${id}/${is ? 'activate' : 'deactivate'}`);

test('a business from before gets its chart, settings, series and plan once, however often it is asked for', async () => {
  const before = await begunWith();
  await wipe();
  expect(await begunWith()).toEqual(Object.fromEntries(tables.map((table) => [table, []])));

  await install(4);
  await publishedAll(graph);

  const after = await begunWith();
  const [settings] = before['billing.settings']!;
  expect(after).toEqual({ ...before, 'billing.settings': [{ ...settings, legal_name: globex.name }] });
  expect(tables.map((table) => after[table].length)).toEqual([20, 1, 2, 1]);
  await install(1);
  await publishedAll(graph);
  expect(await begunWith()).toEqual(after);
});

test('it activates the modules, and writes its first invoice and entry', async () => {
  for (const id of modules) expect((await activate(id, false)).status).toBe(200);
  const ask =
    '{ billingSettings { legalName } ledgerAccounts(first: 1) { nodes { code } } bankAccounts { nodes { id } } }';
  await eventually(async () => expect(codeOf(await owner.query(ask))).toBe('MODULE-001'), forgottenMs);

  for (const id of modules) expect((await activate(id, true)).status).toBe(200);
  for (const id of modules) expect((await activate(id, true)).status).toBe(200);

  const { data } = await eventually(async () => {
    const answer = await owner.query(ask);
    expect(answer.errors).toBeUndefined();
    return answer;
  }, forgottenMs);
  expect(data).toEqual({
    billingSettings: { legalName: globex.name },
    ledgerAccounts: { nodes: [{ code: expect.any(String) }] },
    bankAccounts: { nodes: [] },
  });
});
