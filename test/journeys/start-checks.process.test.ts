import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { faultOfVersion } from '../../shared/schema/reach-server.js';
import { subgraphNames } from '../kit/subgraph-names.js';
import { cloneDatabase, testEnvironment, type TestServerAddress } from '../kit/test-server.js';

let folder: string;
let taken: Server;
let takenPort: string;
let environment: Record<string, string>;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'braiflow-start-'));
  await writeFile(join(folder, 'file'), '');
  taken = createServer().listen(0, '127.0.0.1');
  await once(taken, 'listening');
  takenPort = String((taken.address() as AddressInfo).port);
  const server = JSON.parse(process.env.TEST_SERVER!) as TestServerAddress;
  const { application } = await cloneDatabase(server, `start_checks_${process.pid}`);
  environment = { ...testEnvironment, DATABASE_URL: application };
});
afterAll(async () => {
  taken?.close();
  await rm(folder, { recursive: true, force: true });
});

/** The built program to its end, as an operator starts it. */
async function run(args: readonly string[], variables: Record<string, string> = {}) {
  const env = { PATH: process.env.PATH, DATA_DIR: join(folder, 'data'), ...variables };
  const child = spawn(process.execPath, ['dist/main.js', ...args], {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => (output += text));
  const [exitCode] = (await once(child, 'close')) as [number];
  return { exitCode, lines: output.trim().split('\n') };
}

const hushed = 'postgres://braiflow_app:hush-hush@127.0.0.1:1/braiflow';
const otherKey = randomBytes(32).toString('base64');

test('--help tells every service and option, whatever the environment says', async () => {
  const { exitCode, lines } = await run(['--help'], { DATABSE_URL: 'x' });
  const unknown = await run(['--port=1']);

  expect(exitCode).toBe(0);
  for (const word of [
    'gateway',
    ...subgraphNames(),
    '--services',
    '--check',
    '--migrate',
    '--diagnose',
    '--json',
    '--help',
  ])
    expect(lines.join('\n')).toContain(word);
  expect(unknown).toEqual({ exitCode: 1, lines: ["Unknown option '--port'. See --help."] });
});

test('what would not work is said in one line, before anything is made', async () => {
  const starts: [Record<string, string>, string][] = [
    [
      { PORT: takenPort },
      `PORT: 127.0.0.1, port ${takenPort}, cannot be listened on: another process listens there.`,
    ],
    [
      { PORT: '0', OPERATIONS_PORT: takenPort },
      `OPERATIONS_PORT: 127.0.0.1, port ${takenPort}, cannot be listened on: another process listens there.`,
    ],
    [
      { ...environment, FILES_DIR: join(folder, 'file') },
      `FILES_DIR: ${join(folder, 'file')} is, or lies below, a file; name a folder that this user may write.`,
    ],
    [
      { ...environment, DATABASE_URL: hushed },
      'DATABASE_URL (braiflow_app at 127.0.0.1:1/braiflow): nothing listens there.',
    ],
    [
      { PORT: '0', DATA_DIR: join(folder, 'file') },
      `DATA_DIR: ${join(folder, 'file')} is, or lies below, a file; name a folder that this user may write.`,
    ],
  ];

  const ended = await Promise.all(starts.map(([variables]) => run([], { LOG_LEVEL: 'fatal', ...variables })));

  expect(ended).toEqual(starts.map(([, line]) => ({ exitCode: 1, lines: [line] })));
  expect(existsSync(join(folder, 'data'))).toBe(false);
});

test('--check tells whether a start would succeed, and makes nothing', async () => {
  const [embedded, good, bad] = await Promise.all([
    run(['--check'], { PORT: '0' }),
    run(['--check'], environment),
    run(['--check'], {
      ...environment,
      PORT: takenPort,
      ENCRYPTION_KEY: otherKey,
      SMTP_URL: 'smtp://127.0.0.1:1',
      SUBGRAPH_URLS: 'crm=http://127.0.0.1:1/crm',
    }),
  ]);

  expect(embedded).toEqual({ exitCode: 0, lines: ['ok     PORT', 'ok     DATA_DIR', 'ok     FILES_DIR'] });
  expect(existsSync(join(folder, 'data'))).toBe(false);
  expect(good).toEqual({ exitCode: 0, lines: ['ok     PORT', 'ok     FILES_DIR', 'ok     DATABASE_URL'] });
  expect(bad).toEqual({
    exitCode: 1,
    lines: [
      `fault  PORT: 127.0.0.1, port ${takenPort}, cannot be listened on: another process listens there.`,
      'ok     FILES_DIR',
      'fault  DATABASE_URL: ENCRYPTION_KEY is not the one that this database was made with: nobody could sign in, and no stored secret be opened. Restore the one that was kept with the backup.',
      'fault  SMTP_URL: 127.0.0.1, port 1, is not reached (ECONNREFUSED).',
      'fault  crm: does not answer at 127.0.0.1:1',
    ],
  });
});

test.each([
  [
    '15.14 (Debian 15.14-0+deb12u1)',
    150_014,
    'the server is PostgreSQL 15.14 (Debian 15.14-0+deb12u1); 17 or newer is needed',
  ],
  ['16.10', 160_010, 'the server is PostgreSQL 16.10; 17 or newer is needed'],
  ['17.0', 170_000, undefined],
  ['18.4', 180_004, undefined],
])('PostgreSQL %s is refused when it is too old', (version, number, fault) => {
  expect(faultOfVersion({ version, number })).toBe(fault);
});
