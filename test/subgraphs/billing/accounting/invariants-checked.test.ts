import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { acme, acmeOwner, acmeStaff, globexOwner } from '../../../cast/cast.js';
import type { Client } from '../../../kit/client.js';
import { eventually } from '../../../kit/eventually.js';
import { leaseGraph } from '../../../kit/lease-graph.js';
import type { Graph } from '../../../kit/start-graph.js';
import { begun, closeSockets, openSocket, type Stream, subscribe } from '../../../kit/streams.js';
import { openAcmeBooks } from './books.js';

let graph: Graph;
let [owner, staff, stranger]: Client[] = [];
let books: Awaited<ReturnType<typeof openAcmeBooks>>;
const sockets: ReturnType<typeof openSocket>[] = [];

beforeAll(async () => {
  graph = await leaseGraph();
  [owner, staff, stranger] = [
    await graph.signIn(acmeOwner),
    await graph.signIn(acmeStaff),
    await graph.signIn(globexOwner),
  ];
  books = await openAcmeBooks(graph, owner);
});
afterAll(async () => {
  await closeSockets(graph.url, sockets);
  await graph.stop();
});

const query = 'subscription { invariantsChecked { type failed checks } }';

function follow(client: Client): Stream {
  const socket = openSocket(graph.url, { params: { Authorization: `Bearer ${client.token}` } });
  sockets.push(socket);
  return subscribe(socket, query);
}

const job =
  "task_id = (select id from graphile_worker._private_tasks where identifier = 'billing.check_invariants')";

/** Lets the night come for the jobs that what was posted asked for; answers how many there were. One under way is none. */
const nightfall = async (): Promise<number> => {
  const waiting = `${job} and locked_at is null`;
  return (
    await graph.sql(`update graphile_worker._private_jobs set run_at = now() where ${waiting} returning id`)
  ).length;
};

const payloads = async () =>
  (
    await graph.sql<{ payload: { failed: string[]; checks: number } }>(
      `select payload from kernel.event_log where business_id = $1 and event_type = 'invariants.checked'
       order by event_id`,
      [acme.id],
    )
  ).map(({ payload }) => payload);

test('what was posted is checked once in the next night, and a forged row is named to whoever listens', async () => {
  const stream = follow(owner!);
  const [ofStaff, ofStranger] = [follow(staff!), follow(stranger!)];
  await expect(ofStaff.ended).resolves.toMatchObject([{ extensions: { code: 'AUTH-004' } }]);
  await books.rent('2026-10-05');
  await books.rent('2026-10-06');
  const planned = await eventually(async () => {
    const rows = await graph.sql<{ hour: number; isLater: boolean }>(
      `select extract(hour from run_at at time zone 'UTC')::int as hour, run_at > now() as "isLater"
       from graphile_worker._private_jobs where ${job}`,
    );
    expect(rows).not.toEqual([]);
    return rows;
  });
  expect(planned).toEqual([{ hour: 2, isLater: true }]);

  await begun(stream, async () => {
    await books.rent('2026-10-07');
    await nightfall();
  });

  const { checks } = (await books.integrity()) as { checks: { name: string; brokenIds: string[] }[] };
  expect(stream.answers[0]).toEqual({
    data: { invariantsChecked: { type: 'invariants.checked', failed: [], checks: checks.length } },
  });

  const entryId = await forge();
  await books.rent('2026-10-08');
  await eventually(async () => expect(await nightfall()).toBe(1));
  const failed = ['entries_balance', 'balances_equal_lines', 'chain_is_whole'];
  const broken = await stream.until(
    ({ data }) => (data?.['invariantsChecked']?.['failed'] as string[] | undefined)?.length !== 0,
  );

  expect(broken.data!['invariantsChecked']).toMatchObject({ failed });
  expect((await payloads()).at(-1)).toEqual({ failed, checks: checks.length });
  const named = (await books.integrity()).checks.find(({ name }: any) => name === 'entries_balance');
  expect(named.brokenIds).toEqual([entryId]);
  expect(ofStranger.answers).toEqual([]);
});

/** A superuser adds a cent to a line that was posted and sealed; answers the entry. */
async function forge(): Promise<string> {
  const [row] = await graph.sql<{ entryId: string }>(
    'select entry_id as "entryId" from billing.ledger_chain where business_id = $1 and seq = 1',
    [acme.id],
  );
  await graph.sql(`begin; set local session_replication_role = replica;
    update billing.ledger_lines set debit_minor = debit_minor + 1
    where entry_id = '${row!.entryId}' and debit_minor > 0; commit`);
  return row!.entryId;
}
