import { openDatabaseProxy } from '../../kit/database-proxy.js';
import { startService } from '../contenders/service.js';
import type { Scenario } from '../scenarios/scenario.js';
import { bodyOf } from './ask.js';

/** The first writes prepare what later ones have. */
const writes = 3;

/**
 * How often a write of the platform waits for PostgreSQL, from its begin to its commit. Counted on the wire of a platform
 * of its own, which ends before anything is measured: it would do jobs of the others.
 */
export async function countRoundTrips(
  environment: Readonly<Record<string, string>>,
  scenario: Scenario,
  token: string,
): Promise<number> {
  const proxy = await openDatabaseProxy(environment.DATABASE_URL!);
  const { url, child } = await startService({
    module: 'main.js',
    environment: { ...environment, DATABASE_URL: proxy.url },
  });
  const request = scenario.questions.platform!;
  const headers = { ...request.headers, authorization: `Bearer ${token}` };
  for (let write = 0; write < writes; write += 1) {
    const answer = await fetch(url + request.path, { ...request, headers, body: bodyOf(request)! });
    await answer.arrayBuffer();
  }
  await child.stop();
  const travels = proxy.take();
  await proxy.close();
  const ofWrites = travels.filter(({ statements }) =>
    statements.some((text) => text.includes('insert into kernel.outbox')),
  );
  return ofWrites.at(-1)!.roundTrips;
}
