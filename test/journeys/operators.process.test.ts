import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { acme, acmeStaff, demoPassword } from '../cast/cast.js';
import { Client } from '../kit/client.js';
import { eventually, startWaitMs } from '../kit/eventually.js';
import { startGraph, type Graph } from '../kit/start-graph.js';

/** A platform beside another one on its database, whose log the test reads. */
let graph: Graph;
let platform: ChildProcess;
let url: string;
const lines: string[] = [];
let staff: Client;

beforeAll(async () => {
  graph = await startGraph();
  const { PATH = '' } = process.env;
  const environment = { ...graph.environment, PATH, PORT: '0', LOG_LEVEL: 'info' };
  platform = spawn(process.execPath, ['dist/main.js'], {
    env: environment,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  createInterface(platform.stdout!).on('line', (line) => lines.push(line));
  url = await eventually(async () => {
    const [, found] = /(http:\S+)\/health\/ready/.exec(lines.join('\n')) ?? [];
    expect(found).toBeDefined();
    return found!;
  }, startWaitMs);
  staff = await signIn();
}, 120_000);
afterAll(async () => {
  platform?.kill('SIGTERM');
  if (platform) await once(platform, 'exit');
  await graph?.stop();
});

async function signIn(): Promise<Client> {
  const { body } = await new Client(url).rest('POST', '/v1/auth/login', {
    email: acmeStaff.email,
    password: demoPassword,
  });
  return new Client(url, (body.data as { access_token: string }).access_token);
}

/** The line of a request, without what is another one each time. */
async function lineOf(requestId: string): Promise<object> {
  return eventually(async () => {
    const found = lines.find((line) => line.includes(`"${requestId}"`) && line.includes('"msg":"request"'));
    expect(found).toBeDefined();
    const { time, ms, ...line } = JSON.parse(found!) as Record<string, unknown>;
    expect([typeof time, typeof ms]).toEqual(['string', 'number']);
    return line;
  });
}

async function ask(body: object, token = staff.token, more: Record<string, string> = {}) {
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}`, ...more };
  const response = await fetch(`${url}/graphql`, { method: 'POST', headers, body: JSON.stringify(body) });
  return { requestId: response.headers.get('x-request-id')!, text: await response.text() };
}

/** What the command prints, and how it ends. */
async function diagnose(...args: string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  const { PATH = '' } = process.env;
  return new Promise((resolve) =>
    execFile(
      process.execPath,
      ['dist/main.js', '--diagnose', ...args],
      { env: { PATH, ...graph.environment } },
      (error, stdout, stderr) => resolve({ code: Number(error?.code ?? 0), stdout, stderr }),
    ),
  );
}

const caller = {
  businessId: acme.id,
  credential: 'user',
  credentialId: acmeStaff.id,
  network: '127.0.0.0/24',
};

test('the line of an operation tells who asked for what, also when it runs without being parsed again', async () => {
  const query = 'query Names { customers(first: 1) { nodes { name } } }';
  const [first, again] = [await ask({ query }), await ask({ query })];

  const expected = {
    level: 'info',
    method: 'POST',
    path: '/graphql',
    status: 200,
    msg: 'request',
    ...caller,
  };
  for (const { requestId } of [first, again])
    expect(await lineOf(requestId)).toEqual({
      ...expected,
      requestId,
      operation: 'Names',
      operationType: 'query',
    });
});

test('the line of an operation with a fault has its code, though the status is 200', async () => {
  const id = '01930000-0000-7000-8000-00000000dead';
  const { requestId } = await ask({
    query: 'mutation Gone($id: ID!) { deleteCustomer(input: { id: $id }) { deletedId } }',
    variables: { id },
  });

  expect(await lineOf(requestId)).toMatchObject({
    status: 200,
    ...caller,
    operation: 'Gone',
    operationType: 'mutation',
    errorCodes: [expect.stringMatching(/^[A-Z-]+-\d{3}$/)],
  });
});

test('the line of a REST call names its operation, and that of nobody has no caller', async () => {
  const { headers } = await staff.rest('GET', '/v1/me');
  const refused = await ask({ query: '{ me { id } }' }, 'wrong');

  expect(await lineOf(headers.get('x-request-id')!)).toMatchObject({
    path: '/v1/me',
    operationType: 'query',
    ...caller,
  });
  expect(await lineOf(refused.requestId)).toEqual({
    ...{ level: 'info', requestId: refused.requestId, method: 'POST', path: '/graphql', status: 401 },
    ...{ network: '127.0.0.0/24', errorCodes: ['AUTH-004'], msg: 'request' },
  });
});

test('faults are counted by their codes, operations by names that the platform knows', async () => {
  const metrics = await (await fetch(`${url}/metrics`)).text();

  expect(metrics).toMatch(/^braiflow_errors_total\{code="AUTH-004"\} 2$/m);
  expect(metrics).toMatch(/^braiflow_operations_total\{operation="other",type="query",outcome="ok"\} 2$/m);
  expect(metrics).toMatch(/^braiflow_operations_total\{operation="Login",type="mutation",outcome="ok"\} 1$/m);
  expect(metrics).not.toContain('Names');
  expect(metrics).toMatch(/^braiflow_build_info\{version="\d+\.\d+\.\d+",node="24\.\d+\.\d+"\} 1$/m);
  expect(metrics).toMatch(/^braiflow_database_connections\{pool="read",state="waiting"\} 0$/m);
  expect(metrics).toMatch(/^braiflow_outbox_oldest_seconds 0/m);
});

test('documents beyond a limit are counted by it', async () => {
  await ask({
    query: `{ ${'a: me { id } '.repeat(16).replace(/a/g, () => `a${Math.random()}`.replace('.', ''))} }`,
  });

  const metrics = await (await fetch(`${url}/metrics`)).text();

  expect(metrics).toMatch(/^braiflow_refusals_total\{kind="aliases"\} \d+$/m);
});

test('a fault of ours is told with its cause and place, also of nobody’s request, and clients learn nothing of it', async () => {
  const credentials = { email: 'private@acme.example', password: 'not-the-password' };
  const broken = await withoutTable('crm.customers', () => ask({ query: '{ customers { nodes { id } } }' }));
  const nobody = await withoutTable('identity.throttles', () =>
    new Client(url).rest('POST', '/v1/auth/login', credentials),
  );
  const ids = [broken.requestId, nobody.headers.get('x-request-id')!];

  for (const [index, requestId] of ids.entries()) {
    const { code, stdout } = await eventually(async () => {
      const told = await diagnose(requestId, '--json');
      expect(told.code).toBe(0);
      return told;
    });
    const [fault] = JSON.parse(stdout).faults as Record<string, unknown>[];
    expect(fault).toMatchObject({
      businessId: index === 0 ? acme.id : null,
      errorCode: 'SYS-001',
      message: expect.stringMatching(/^relation (crm\.customers|identity\.throttles) does not exist$/),
      trace: expect.stringMatching(/^[0-9a-f]{12}$/),
    });
    const [field, call] = fault!.stack as string[];
    expect(field).toBe(index === 0 ? 'of customers' : 'of login');
    expect(call).toMatch(/^at .*node_modules\/pg/);
    expect(stdout).not.toContain('private@acme.example');
    expect(await lineOf(requestId)).toMatchObject({ errorCodes: ['SYS-001'], trace: fault!.trace });
    expect(code).toBe(0);
  }
  for (const answer of [broken.text, JSON.stringify(nobody.body)]) {
    expect(answer).toContain('SYS-001');
    for (const hidden of ['fault', 'stack', 'trace', 'relation']) expect(answer).not.toContain(hidden);
  }
  expect((await diagnose(ids[0]!)).stdout).toContain('relation crm.customers does not exist');
});

test('what is no id is refused, and what is not kept is said to be in the log', async () => {
  const [nonsense, unknown] = [await diagnose('no id'), await diagnose('req_unheard_of')];

  expect(nonsense).toMatchObject({ code: 1, stdout: '' });
  expect(nonsense.stderr).toContain('"no id" is none');
  expect(unknown.code).toBe(1);
  expect(unknown.stdout).toContain('search it for "requestId":"req_unheard_of"');
});

/** Runs the work while the table has another name. */
async function withoutTable<Result>(table: string, work: () => Promise<Result>): Promise<Result> {
  const [schema, name] = table.split('.');
  await graph.sql(`alter table ${table} rename to ${name}_away`);
  try {
    return await work();
  } finally {
    await graph.sql(`alter table ${schema}.${name}_away rename to ${name}`);
  }
}
