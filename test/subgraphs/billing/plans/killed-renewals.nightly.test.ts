import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import { businessFlag } from '../../../../shared/changes/business-share.js';
import { eventually, startWaitMs } from '../../../kit/eventually.js';
import { freePort } from '../../../kit/free-port.js';
import { cloneDatabase, testEnvironment, type TestServerAddress } from '../../../kit/test-server.js';

/** As many plans are due at one moment; a process that renews them is killed whenever so many more are renewed. */
const plans = 10_000;
const renewalsToLive = 1_000;

let environment: Record<string, string>;
let superuser: pg.Pool;
const platforms: ChildProcess[] = [];

beforeAll(async () => {
  const server = JSON.parse(process.env.TEST_SERVER!) as TestServerAddress;
  const urls = await cloneDatabase(server, `killed_renewals_${process.pid}`);
  superuser = new pg.Pool({ ...urls.superuser, max: 4 });
  environment = {
    ...testEnvironment,
    ...{ PATH: process.env.PATH!, DATABASE_URL: urls.application, JOB_LEASE_SECONDS: '2' },
  };
  await superuser.query('truncate graphile_worker._private_jobs, billing.plans cascade');
  await superuser.query(
    `insert into billing.plans (business_id, tier_price_id, status, anchor_date, anchor_index, timezone, period_index,
       period_start, next_billing_date, created_at, updated_at)
     select gen_random_uuid(), (select id from billing.tier_prices where tier_code = 'growth' and currency = 'EUR'
         and interval = 'month'), 'active', day - interval '1 month', 0, 'UTC', 0, day - interval '1 month', day, now(), now()
     from generate_series(1, $1), (select (now() at time zone 'UTC')::date as day) as today`,
    [plans],
  );
  await superuser.query(
    `select graphile_worker.add_job('billing.renew_plan', json_build_object('businessId', business_id), max_attempts := 25,
       flags := array[replace($1, $2, business_id::text)]) from billing.plans`,
    [businessFlag(anyBusiness), anyBusiness],
  );
}, 2 * startWaitMs);
afterAll(async () => {
  for (const platform of platforms) await kill(platform);
  await superuser?.end();
});

const anyBusiness = '00000000-0000-7000-8000-000000000000';

async function start(): Promise<ChildProcess> {
  const port = await freePort();
  const platform = spawn(process.execPath, ['dist/main.js'], {
    env: { ...environment, PORT: String(port) },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  await eventually(async () => {
    const { ok } = await fetch(`http://127.0.0.1:${port}/health/ready`);
    if (!ok) throw new Error('It is not ready.');
  }, startWaitMs);
  return platform;
}

async function kill(platform: ChildProcess): Promise<void> {
  if (platform.exitCode !== null || platform.signalCode !== null) return;
  platform.kill('SIGKILL');
  await once(platform, 'exit');
}

const count = async (text: string) =>
  Number((await superuser.query<{ count: string }>(`select count(*) as count from ${text}`)).rows[0]!.count);
const renewed = () => count("billing.plan_changes where kind = 'renewal'");

test('ten thousand plans due at one moment are renewed once each, however often workers are killed', async () => {
  platforms.push(await start(), await start());
  const starts: Promise<unknown>[] = [];
  for (let reached = renewalsToLive; reached < plans; reached += renewalsToLive) {
    await eventually(async () => expect(await renewed()).toBeGreaterThanOrEqual(reached), 120_000);
    // The oldest one; at times the other is still starting.
    await kill(platforms.shift()!);
    starts.push(start().then((platform) => platforms.push(platform)));
    while (platforms.length === 0) await delay(50);
  }
  await Promise.all(starts);
  // What a killed process had begun is tried again some seconds later.
  const left = () =>
    count(`graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
           where t.identifier = 'billing.renew_plan' and j.run_at < now() + interval '1 day'`);
  await eventually(async () => expect(await left()).toBe(0), 300_000);

  const each =
    '(select business_id, count(*) from billing.plan_periods group by 1 having count(*) = 1) as each';
  expect(await count(each)).toBe(plans);
  expect(await renewed()).toBe(plans);
  expect(
    await count(
      "(select business_id from kernel.event_log where event_type = 'plan.renewed' group by 1 having count(*) = 1) as each",
    ),
  ).toBe(plans);
  expect(await count('billing.plans where next_billing_date <= now() or version <> 2')).toBe(0);
  const asked = `(select key from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
    where t.identifier = 'billing.renew_plan' and j.run_at > now()) as asked`;
  expect(await count(asked)).toBe(plans);
}, 600_000);
