import '../../shared/config/require-node.js';
import pg from 'pg';
import { acme, demoPassword } from '../../shared/config/cast.js';
import { Child } from './processes/child.js';
import type { DatabaseReady } from './processes/database-main.js';
import { freePort } from '../kit/free-port.js';
import { mannWhitney } from './measure/mann-whitney.js';
import { median, percentile } from './measure/statistics.js';

const rounds = 200;
const warmUps = 20;
const wrongPassword = 'wrong-password-2026';

/**
 * Whether the time of a failed sign-in tells if the e-mail has an account: 2 × 200 of them, in turns
 * and in random order of each pair, each of an account and an address of its own, so that none is
 * throttled. Prints the medians, their difference, and how likely chance alone explains it.
 */
async function run(): Promise<void> {
  const database = new Child({ module: 'test/bench/processes/database-main.js', environment: {} });
  const { environment } = await database.firstMessage<DatabaseReady>();
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const platform = new Child({
    module: 'main.js',
    // Each attempt names another address, as a proxy would.
    environment: { ...environment, PORT: String(port), TRUSTED_PROXIES: '1' },
  });
  await platform.untilReady(url);
  await addAccounts(environment.DATABASE_URL!, rounds + warmUps);

  const times = await measure(url);
  console.log(report(times));
  await platform.stop();
  await database.stop();
}

interface Times {
  readonly existing: number[];
  readonly missing: number[];
}

async function measure(url: string): Promise<Times> {
  const times: Times = { existing: [], missing: [] };
  for (let round = 0; round < rounds + warmUps; round += 1) {
    const pair = ['existing', 'missing'] as const;
    for (const kind of Math.random() < 0.5 ? pair : pair.toReversed()) {
      const ms = await timeOf(url, emailOf(kind, round), addressOf(kind, round));
      if (round >= warmUps) times[kind].push(ms);
    }
  }
  return times;
}

const emailOf = (kind: keyof Times, round: number) => `person${round}@${kind}.example`;
const addressOf = (kind: keyof Times, round: number) =>
  `10.${kind === 'existing' ? 1 : 2}.${round >> 8}.${round & 255}`;

async function timeOf(url: string, email: string, address: string): Promise<number> {
  const startMs = performance.now();
  const response = await fetch(`${url}/v1/auth/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-forwarded-for': address },
    body: JSON.stringify({ email, password: wrongPassword }),
  });
  const text = await response.text();
  const ms = performance.now() - startMs;
  if (response.status !== 401) throw new Error(`A sign-in answered ${response.status}: ${text}`);
  return ms;
}

/** Credentials are all that a failed sign-in reads; they share the hash of one of the cast. */
async function addAccounts(databaseUrl: string, count: number): Promise<void> {
  const client = new pg.Client(databaseUrl);
  await client.connect();
  const { rowCount } = await client.query(
    `insert into identity.credentials (email, business_id, user_id, password_hash)
     select 'person' || n || '@existing.example', business_id, user_id, password_hash
     from identity.credentials, generate_series(0, $2::int - 1) n where email = $1`,
    [acme.members[0].email, count],
  );
  await client.end();
  if (rowCount !== count) throw new Error(`The cast (${demoPassword}) is not in the database.`);
}

function report({ existing, missing }: Times): string {
  const { p } = mannWhitney(existing, missing);
  const differenceMs = median(existing) - median(missing);
  const line = (name: string, values: number[]) =>
    `${name}  median ${median(values).toFixed(2)} ms, p5 ${percentile(values, 0.05).toFixed(2)}, p95 ${percentile(values, 0.95).toFixed(2)}`;
  return [
    '',
    `${rounds} failed sign-ins each, in turns.`,
    line('e-mail with an account   ', existing),
    line('e-mail without an account', missing),
    `difference of the medians ${differenceMs.toFixed(2)} ms; Mann-Whitney p = ${p.toFixed(3)}${p < 0.01 ? ': the time tells who has an account' : ''}`,
  ].join('\n');
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));
run().then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  },
);
