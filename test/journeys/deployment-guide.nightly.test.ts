import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';
import {
  startEmbeddedDatabase,
  type EmbeddedDatabase,
} from '../../shared/embedded-postgres/start-embedded-database.js';
import { readCompose } from '../architecture/compose-file.js';
import { readProjectFile } from '../architecture/source-files.js';
import { eventually } from '../kit/eventually.js';
import { servicesOnLoopback } from '../kit/services-on-loopback.js';

type Variables = Record<string, string>;

/** Follows the guide: a server of one's own that has nothing yet, its SQL, its commands, in its order. */
let guide: string;
let folder: string;
let server: EmbeddedDatabase;
let given: Variables;
let settings: Awaited<ReturnType<typeof servicesOnLoopback>>;
const running = new Map<string, ChildProcess>();
/** Five services start one after the other, and other tests run beside them. */
const startMs = 50_000;

beforeAll(async () => {
  guide = await readProjectFile('docs/deployment.md');
  folder = await mkdtemp(join(tmpdir(), 'braiflow-guide-'));
  // PostgreSQL does not run as root: its own account must reach the folder.
  await chmod(folder, 0o755);
  server = await startServer();
}, 180_000);
afterAll(async () => {
  for (const child of running.values()) child.kill('SIGKILL');
  await server?.stop();
  await rm(folder, { recursive: true, force: true });
});

test('the file of settings is made by the commands of the guide', async () => {
  const [script] = blocks('Separate processes', 'bash');
  const makesFile = script!.slice(0, script!.indexOf('docker compose'));

  await promisify(execFile)('bash', ['-euc', makesFile], { cwd: folder });

  const { stdout } = await promisify(execFile)('cat', [join(folder, '.env')]);
  given = Object.fromEntries(
    Array.from(stdout.matchAll(/^(\w+)=(.*)$/gm), ([, name, value]) => [name!, value!]),
  );
  expect(readCompose(given).length).toBeGreaterThan(6);
});

test('its SQL makes roles and database on a server that has neither', async () => {
  const [sql] = blocks("A PostgreSQL server of one's own", 'sql');
  const passwords = [given.DATABASE_OWNER_PASSWORD!, given.DATABASE_APP_PASSWORD!];
  const filled = sql!.replaceAll("'…'", () => `'${passwords.shift()}'`);

  await onServer(filled.split(/;\n/).filter((statement) => statement.trim()));

  expect(passwords).toEqual([]);
  settings = await servicesOnLoopback(given, server.port, join(folder, 'files'));
});

test('its commands migrate and start every service, which find each other', async () => {
  const [script] = blocks('Separate processes', 'bash').slice(1);
  const [build, migrate, ...starts] = script!.trim().split('\n');
  expect(build).toBe('npm run build');
  expect(starts.map((line) => line.split(' ').at(-1)).sort()).toEqual(
    Object.keys(settings)
      .filter((name) => name !== 'migrate')
      .sort(),
  );

  await promisify(execFile)(process.execPath, argumentsOf(migrate!), { env: settings.migrate!.environment });
  for (const line of starts) {
    const name = line.split(' ').at(-1)!;
    running.set(
      name,
      spawn(process.execPath, argumentsOf(line), {
        env: settings[name]!.environment,
        stdio: ['ignore', 'ignore', 'inherit'],
      }),
    );
    await eventually(async () => expect((await fetch(settings[name]!.operations)).status).toBe(200), startMs);
  }

  const gateway = `http://127.0.0.1:${settings.gateway!.environment.PORT}`;
  const answers = await Promise.all(
    ['/v1/me', '/v1/crm/customers', '/v1/notifications/webhooks', '/v1/admin/queues'].map((path) =>
      fetch(gateway + path),
    ),
  );
  expect(answers.map(({ status }) => status)).toEqual([401, 401, 401, 401]);
  const ready = await (await fetch(settings.gateway!.operations)).json();
  expect(JSON.stringify(ready)).not.toMatch(/degraded|unavailable/);
}, 300_000);

test('a new signing key is asked for as the guide says, as the application role', async () => {
  const [sql] = blocks('Keys', 'sql');

  const url = settings.identity!.environment.DATABASE_URL;
  const countKeys = async () => {
    const [keys] = await onServer<{ count: number }>(
      ['select count(*)::int from identity.signing_keys'],
      url,
    );
    return keys!.count;
  };
  const before = await countKeys();

  await onServer([sql!], url);

  await eventually(async () => expect(await countKeys()).toBe(before + 1));
});

test('the command that looks into a request runs beside them', async () => {
  const [script] = blocks('Look into a request', 'bash');
  const line = script!.split('\n').find((each) => each.startsWith('node '))!;

  const failure = await promisify(execFile)(process.execPath, argumentsOf(line), {
    env: settings.identity!.environment,
  }).catch((error: unknown) => error as { code: number; stdout: string });

  expect(failure).toMatchObject({ code: 1 });
  expect(JSON.parse(failure.stdout)).toMatchObject({ faults: [], businesses: [], failedJobs: [] });
}, 180_000);

test('all of them stop when they are told to', async () => {
  const exits = Array.from(running, async ([name, child]) => {
    const ended = once(child, 'exit');
    child.kill('SIGTERM');
    return [name, ...(await ended)];
  });

  expect(await Promise.all(exits)).toEqual(Array.from(running.keys(), (name) => [name, 0, null]));
}, 180_000);

test('files of a stopped server, copied and put back as the guide says, open with their key alone', async () => {
  const [script] = blocks('Backup', 'bash');
  const { port } = server;
  // The folder is what DATA_DIR is to one process: an embedded database in `postgres`.
  const run = (line: string) =>
    promisify(execFile)('bash', ['-euc', line.replaceAll('.data', basename(folder))], {
      cwd: dirname(folder),
    });
  const [copy, putBack] = script!.split('\n');

  await server.stop();
  await run(copy!);
  await rm(folder, { recursive: true });
  await run(putBack!);
  await rm(`${folder}-backup`, { recursive: true });
  server = await startServer(port);

  expect(await checkOfDatabase()).toBe('ok     DATABASE_URL');
  expect(await checkOfDatabase({ ENCRYPTION_KEY: randomBytes(32).toString('base64') })).toMatch(
    /^fault .*ENCRYPTION_KEY/,
  );
}, 180_000);

const startServer = (port?: number) =>
  startEmbeddedDatabase({
    dataDirectory: join(folder, 'postgres'),
    isDurable: false,
    ...(port && { port }),
    log: () => undefined,
  });

/** What `--check` says of the database to the service identity. */
async function checkOfDatabase(more: Variables = {}): Promise<string | undefined> {
  const env = { ...settings.identity!.environment, ...more };
  const words = ['dist/main.js', '--check', '--services', 'identity'];
  // The mail server of the guide is nowhere, so the check fails in any case.
  const { stdout } = await promisify(execFile)(process.execPath, words, { env }).catch(
    (failure: { stdout: string }) => failure,
  );
  return stdout.split('\n').find((line) => line.includes('DATABASE_URL'));
}

/** The code of a chapter in one language, in its order. */
function blocks(chapter: string, language: string): string[] {
  const [, text = ''] = guide.split(`## ${chapter}\n`);
  const [own] = text.split(/^## /m);
  return Array.from(own!.matchAll(new RegExp(`\`\`\`${language}\n([^]*?)\`\`\``, 'g')), ([, code]) => code!);
}

function argumentsOf(line: string): string[] {
  const [program, ...words] = line.split(' ');
  expect(program).toBe('node');
  return words;
}

/** Runs statements as the superuser, or as whom the URL names; the rows of the last one. */
async function onServer<Row extends object>(statements: readonly string[], url?: string): Promise<Row[]> {
  const { host, port, superuser: user, password } = server;
  const client = new pg.Client(
    url ? { connectionString: url } : { host, port, user, password, database: 'postgres' },
  );
  await client.connect();
  try {
    let rows: Row[] = [];
    for (const statement of statements) rows = (await client.query<Row>(statement)).rows;
    return rows;
  } finally {
    await client.end();
  }
}
