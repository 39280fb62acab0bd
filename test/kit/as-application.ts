import pg from 'pg';
import type { Graph } from './start-graph.js';

/**
 * Runs work on the database in the name of a business as the application does, in one transaction. Answers the code of
 * its error, and of a check the name of that: `23514 documents_frozen`; undefined for none.
 */
export async function asApplication(
  { applicationUrl }: Pick<Graph, 'applicationUrl'>,
  businessId: string,
  work: (client: pg.Client) => Promise<unknown>,
): Promise<string | undefined> {
  const client = new pg.Client(applicationUrl);
  await client.connect();
  try {
    await client.query('begin');
    await client.query(`select set_config('app.business_id', $1, true)`, [businessId]);
    await work(client);
    await client.query('commit');
    return undefined;
  } catch (error) {
    const { code, constraint } = error as { code: string; constraint?: string };
    return constraint === undefined ? code : `${code} ${constraint}`;
  } finally {
    await client.end();
  }
}
