import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import pg from 'pg';
import { sendGroup, StatementGroup, type Statement } from '../../../shared/postgres/statement-group.js';
import { connectionOf, type TestServerAddress } from '../../kit/test-server.js';

const server = JSON.parse(process.env.TEST_SERVER!) as TestServerAddress;
const open = async (pipeline: boolean) => {
  const client = new pg.Client({
    ...connectionOf(server),
    database: 'postgres',
    pipeline,
  } as pg.ClientConfig);
  await client.connect();
  client.on('error', () => undefined);
  return client;
};

/** One sends groups, the other each statement by itself, as pg does. */
let grouped: pg.Client;
let single: pg.Client;

beforeAll(async () => {
  [grouped, single] = await Promise.all([open(true), open(false)]);
  for (const client of [grouped, single])
    await client.query('create temp table kept (id int primary key, text text, at timestamptz)');
});
afterAll(() => Promise.all([grouped?.end(), single?.end()]));
beforeEach(() => Promise.all([grouped, single].map((client) => client.query('truncate kept'))));

/** What becomes of each statement of one group. */
const send = (statements: readonly Statement[]) => sendGroup(grouped, grouped, statements);

/** What pg makes of the same, one after another in one transaction. */
async function sendEach(statements: readonly Statement[]) {
  const results = [];
  for (const { name, text, values = [] } of statements) {
    const query = { ...(name && { name }), text, values: [...values] };
    const { rows, command, rowCount } = await single.query(query);
    results.push({ rows, command, rowCount });
  }
  return results;
}

const values = [
  ...[null, undefined, '', 'Zoë 💡', "'; drop table kept; --", 7, -1.5, true, false],
  ...[new Date('2026-03-01T12:00:00.123Z'), { a: [1, { b: null }] }],
];

test('answers rows of every type as pg does, prepared or not, again and again', async () => {
  const statements: Statement[] = [
    {
      text: `select 1 as one, null as nothing, 'x'::text as text, 12345678901234::bigint as large, 1.50::numeric as price`,
    },
    {
      name: 'types',
      text: `select timestamptz '2026-03-01 12:00+00' as at, '{a,b}'::text[] as list, '{"a":1}'::jsonb as json, '\\x00ff'::bytea as bytes, date '2026-03-01' as day`,
    },
    { name: 'none', text: 'select 1 as one where false' },
    { name: 'many', text: 'select n, n::text as text from generate_series(1, 300) n' },
    ...values.map((value, index) => ({
      name: `value${index % 3}`,
      text: `select $1::text as "value${index % 3}"`,
      values: [value],
    })),
    {
      text: 'select $1::int[] as ids, $2::text[] as texts',
      values: [
        [1, 2],
        ['a', null, 'c"d'],
      ],
    },
    { text: 'select $1::bytea as bytes', values: [Buffer.from([0, 1, 255])] },
  ];

  for (let run = 0; run < 3; run += 1) {
    const results = await send(statements);
    const expected = await sendEach(statements);

    expect(results.map((result) => result.status === 'fulfilled' && result.value.rows)).toEqual(
      expected.map(({ rows }) => rows),
    );
  }
});

test('tells what each statement did', async () => {
  const results = await send([
    { text: 'begin' },
    { name: 'add', text: 'insert into kept (id) select generate_series(1, $1::int)', values: [3] },
    { text: 'set local statement_timeout = 1000' },
    { text: 'update kept set text = $1 where id > 1', values: ['x'] },
    { text: 'commit' },
  ]);

  expect(results.map((result) => result.status === 'fulfilled' && result.value.tag)).toEqual([
    ...['BEGIN', 'INSERT 0 3', 'SET', 'UPDATE 2', 'COMMIT'],
  ]);
});

const faults: readonly Statement[] = [
  { name: 'twice', text: 'insert into kept (id) values ($1)', values: [1] },
  { text: 'no statement at all' },
  { name: 'absent', text: 'select * from absent_table where id = $1', values: [1] },
  { name: 'number', text: 'select $1::int', values: ['seven'] },
  { text: 'select 1 / $1::int', values: [0] },
];

test.each(faults.map((fault) => [fault.text, fault] as const))(
  'after the fault of %s nothing more is done, and the connection serves on',
  async (_text, fault) => {
    const add = (id: number) => ({ name: 'one', text: 'insert into kept (id) values ($1)', values: [id] });
    await send([add(1)]);
    const never = { name: `never ${fault.text.slice(0, 20)}`, text: 'select $1::int as seen', values: [7] };

    for (let run = 0; run < 2; run += 1) {
      const results = await send([{ text: 'begin' }, add(2), fault, never, add(3), { text: 'commit' }]);
      const reasons = results.map((result) =>
        result.status === 'rejected' ? (result.reason as Error) : 'done',
      );
      const [undone] = await send([{ text: 'rollback' }]);

      expect(reasons.slice(0, 2)).toEqual(['done', 'done']);
      expect(reasons[2]).toBeInstanceOf(pg.DatabaseError);
      expect(new Set(reasons.slice(2)).size).toBe(1);
      expect(undone).toMatchObject({ status: 'fulfilled', value: { tag: 'ROLLBACK' } });
    }

    const [kept, seen] = await send([{ text: 'select id from kept' }, never]);
    expect(kept).toMatchObject({ value: { rows: [{ id: 1 }] } });
    expect(seen).toMatchObject({ value: { rows: [{ seen: 7 }] } });
  },
);

test('groups that are sent before the first is answered keep their order', async () => {
  const texts = Array.from({ length: 50 }, (_, index) => ({
    name: 'numbered',
    text: 'select $1::int as number',
    values: [index],
  }));

  const results = await Promise.all(texts.map((statement) => send([statement, statement])));

  expect(
    results.map((group) => group.map((result) => result.status === 'fulfilled' && result.value.rows)),
  ).toEqual(texts.map(({ values: [number] }) => [[{ number }], [{ number }]]));
});

test('a value without a text fails before anything is sent', () => {
  const circle: Record<string, unknown> = {};
  circle.self = circle;

  expect(() => new StatementGroup(grouped).add({ text: 'select $1', values: [circle] })).toThrow('circular');
});

test('all of a group fails when its connection is lost', async () => {
  const client = await open(true);
  const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid');
  const results = sendGroup(client, client, [{ text: 'select pg_sleep(60)' }, { text: 'select 1' }]);

  await single.query('select pg_terminate_backend($1)', [rows[0]!.pid]);

  expect((await results).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
});
