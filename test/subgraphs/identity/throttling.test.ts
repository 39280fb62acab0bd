import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { acmeOwner, acmeStaff, demoPassword, globexOwner, globexStaff } from '../../cast/cast.js';
import { Client } from '../../kit/client.js';
import { forgetAttempts } from '../../kit/sign-in.js';
import { startHosted } from '../../kit/hosted-platform.js';
import { leaseGraph } from '../../kit/lease-graph.js';
import type { Graph } from '../../kit/start-graph.js';
import { footprint } from '../../kit/tenant-tables.js';

let graph: Graph;
beforeAll(async () => {
  graph = await leaseGraph();
});
afterAll(() => graph?.stop());
beforeEach(() => forgetAttempts(graph));

const wrong = 'wrong-password-2026';
const operation = 'mutation ($input: LoginInput!) { login(input: $input) { tokenType } }';

async function overRest(email: string, password = wrong, client: Client = graph.nobody): Promise<string> {
  const { status, body } = await client.rest('POST', '/v1/auth/login', { email, password });
  return `${status} ${body.error?.code ?? ''}`.trim();
}
async function overGraphql(email: string, password = wrong): Promise<string> {
  const { errors } = await graph.nobody.query(operation, { input: { email, password } });
  return errors ? `${errors[0]!.extensions.httpStatus} ${errors[0]!.extensions.code}` : '200';
}
async function times(count: number, attempt: (index: number) => Promise<string>): Promise<string[]> {
  const answers = [];
  for (let index = 0; index < count; index += 1) answers.push(await attempt(index));
  return answers;
}
const of = (count: number, answer: string) => Array.from({ length: count }, () => answer);
/** As if the failures lay so many seconds back. */
const letPass = (seconds: number) =>
  graph.sql('update identity.throttles set expire = expire - $1', [seconds * 1_000]);

describe.each([
  ['an account', acmeStaff.email],
  ['an e-mail that nobody has', 'nobody@acme.example'],
])('%s', (_what, email) => {
  test('is closed after five failures within a minute, on every surface alike', async () => {
    const before = await footprint(graph);

    const answers = [
      ...(await times(3, () => overRest(email))),
      ...(await times(2, () => overGraphql(email))),
    ];

    expect(answers).toEqual(of(5, '401 AUTH-001'));
    expect([await overRest(email), await overGraphql(email), await overRest(email.toUpperCase())]).toEqual(
      of(3, '429 AUTH-007'),
    );
    expect(await overRest(email, demoPassword)).toBe('429 AUTH-007');
    const { body, headers } = await graph.nobody.rest('POST', '/v1/auth/login', { email, password: wrong });
    const { errors } = await graph.nobody.query(operation, { input: { email, password: wrong } });
    expect(body.error).toMatchObject({
      message: expect.stringMatching(/^Too many attempts; wait ([1-9]|[1-5]\d|60) seconds?\.$/),
      status: 429,
      retryable: true,
    });
    const [, waitSeconds] = /wait (\d+)/.exec(body.error!.message)!;
    expect(headers.get('retry-after')).toBe(waitSeconds);
    const { retryAfterSeconds } = errors![0]!.extensions;
    expect(errors![0]!.message).toContain(`wait ${retryAfterSeconds} second`);
    expect(await footprint(graph)).toEqual(before);
  });

  test('is open again after the minute', async () => {
    await times(6, () => overRest(email));
    await letPass(60);

    expect(await overRest(email)).toBe('401 AUTH-001');
  });

  test('is closed for longer after twenty failures within an hour', async () => {
    for (let minute = 0; minute < 4; minute += 1) {
      expect(await times(5, () => overRest(email))).toEqual(of(5, '401 AUTH-001'));
      await forgetAddress();
      await letPass(61);
    }

    const { status, body } = await graph.nobody.rest('POST', '/v1/auth/login', {
      email,
      password: demoPassword,
    });

    expect(status).toBe(429);
    const seconds = Number(/wait (\d+) seconds/.exec(body.error!.message)![1]);
    expect(seconds).toBeGreaterThan(3_000);
    expect(seconds).toBeLessThan(3_600);
  });

  test('is guessed at five times by thirty attempts at once', async () => {
    const answers = await Promise.all(Array.from({ length: 30 }, () => overRest(email)));

    expect(answers.toSorted()).toEqual([...of(5, '401 AUTH-001'), ...of(25, '429 AUTH-007')]);
  });
});

const forgetAddress = () => graph.sql("delete from identity.throttles where key like 'login.address%'");

test('success forgets the account’s failures', async () => {
  await times(4, () => overRest(acmeOwner.email));

  expect(await overRest(acmeOwner.email, demoPassword)).toBe('200');
  expect(await times(5, () => overRest(acmeOwner.email))).toEqual(of(5, '401 AUTH-001'));
});

test('one account that is closed closes no other', async () => {
  await times(6, () => overRest(acmeStaff.email));

  expect(await overRest(globexOwner.email, demoPassword)).toBe('200');
});

test('an address is closed after twenty failures within a minute, whatever the account', async () => {
  const answers = await times(20, (index) => overRest(`guess${index}@acme.example`));

  expect(answers).toEqual(of(20, '401 AUTH-001'));
  expect(await overRest('one.more@acme.example')).toBe('429 AUTH-007');
  expect(await overGraphql(globexOwner.email, demoPassword)).toBe('429 AUTH-007');
});

test('an address may sign in as often as it likes, also many at the same moment', async () => {
  const people = [acmeOwner, acmeStaff, globexOwner, globexStaff];

  const answers = await Promise.all(
    Array.from({ length: 60 }, (_, index) => overRest(people[index % people.length]!.email, demoPassword)),
  );

  expect(answers).toEqual(of(60, '200'));
  const counted = await graph.sql(
    "select key from identity.throttles where points <> 0 and key like 'login.%'",
  );
  expect(counted).toEqual([]);
});

test('a person may sign in on many devices at the same moment', async () => {
  const answers = await Promise.all(
    Array.from({ length: 30 }, () => overRest(acmeOwner.email, demoPassword)),
  );

  expect(answers).toEqual(of(30, '200'));
});

test('a closed account costs an address nothing: its other people still sign in', async () => {
  await times(40, () => overRest(acmeStaff.email));

  expect(await overRest(acmeOwner.email, demoPassword)).toBe('200');
});

test('failures count in another process, and after a restart', async () => {
  await times(3, () => overRest(acmeStaff.email));
  const other = await startHosted(graph.environment);
  try {
    const there = new Client(other.url);

    expect(await times(2, () => overRest(acmeStaff.email, wrong, there))).toEqual(of(2, '401 AUTH-001'));
    expect(await overRest(acmeStaff.email, demoPassword, there)).toBe('429 AUTH-007');
    expect(await overRest(acmeStaff.email, demoPassword)).toBe('429 AUTH-007');
  } finally {
    await other.close();
  }
});

test('two processes at once allow five guesses, not ten', async () => {
  const other = await startHosted(graph.environment);
  try {
    const clients = [graph.nobody, new Client(other.url)];

    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, index) => overRest(acmeStaff.email, wrong, clients[index % 2])),
    );

    expect(answers.filter((answer) => answer === '401 AUTH-001')).toHaveLength(5);
  } finally {
    await other.close();
  }
});

test('the table names no e-mail and no address', async () => {
  await overRest(acmeStaff.email);

  const rows = await graph.sql<{ key: string }>('select key from identity.throttles');

  expect(rows.length).toBe(3);
  expect(JSON.stringify(rows)).not.toMatch(/acme|127\.0|@/);
});
