import pg from 'pg';

const pauseMs = 50;

/**
 * Waits until the relay has published what was changed, so that no contender's round bears what another
 * left behind. The work for a contender's own changes falls in its own round, whichever process does it.
 */
export async function relayIsIdle(connectionString: string): Promise<void> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    while (await hasWork(client)) await new Promise((resolve) => setTimeout(resolve, pauseMs));
  } finally {
    await client.end();
  }
}

async function hasWork(client: pg.Client): Promise<boolean> {
  const { rows } = await client.query('select exists (select from kernel.outbox) as waiting');
  return (rows as [{ waiting: boolean }])[0].waiting;
}
