import pg from 'pg';

const pauseMs = 50;

/**
 * Waits until nothing is left to do for what was changed, so that no contender's round bears what another left behind.
 * Rejects when a job failed: it would come again and again, and its work would count for whoever is measured then.
 */
export async function aftermathIsOver(connectionString: string): Promise<void> {
  await withClient(connectionString, async (client) => {
    while (await hasWork(client)) await new Promise((resolve) => setTimeout(resolve, pauseMs));
    const { rows } = await client.query(anyFailure);
    const [failed] = rows as { task: string; error: string }[];
    if (failed) throw new Error(`The job ${failed.task} failed: ${failed.error}`);
  });
}

/** Bytes that the write-ahead log has had so far. */
export function walBytes(connectionString: string): Promise<number> {
  return withClient(connectionString, async (client) => {
    const { rows } = await client.query("select pg_current_wal_insert_lsn() - '0/0'::pg_lsn as bytes");
    return Number((rows as [{ bytes: string }])[0].bytes);
  });
}

async function withClient<Result>(
  connectionString: string,
  work: (client: pg.Client) => Promise<Result>,
): Promise<Result> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** The outbox and who is to be asked again are the relay's; a job that is due is the worker's. */
const anyWork = `select exists (select from kernel.outbox) or exists (select from kernel.delayed_wakes) or exists (
  select from graphile_worker._private_jobs where run_at <= now() and attempts < max_attempts) as waiting`;
const anyFailure = `select t.identifier as task, j.last_error as error
  from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
  where j.last_error is not null limit 1`;

async function hasWork(client: pg.Client): Promise<boolean> {
  const { rows } = await client.query(anyWork);
  return (rows as [{ waiting: boolean }])[0].waiting;
}
