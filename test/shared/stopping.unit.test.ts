import { expect, test } from '@jest/globals';
import { Agent, get, type IncomingMessage } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { createLogger } from '../../shared/config/logger.js';
import { createHttpServer } from '../../shared/http/create-http-server.js';
import { registerReadiness } from '../../shared/http/health.js';
import { Stopping } from '../../shared/http/stopping.js';
import { systemIds } from '../../shared/values/ids.js';

async function listen() {
  const stopping = new Stopping();
  const app = createHttpServer({
    logger: createLogger('silent'),
    ids: systemIds,
    stopping,
    renderError: ({ message }) => ({ message }),
  });
  registerReadiness(app, [{ name: 'database', check: async () => undefined }], stopping);
  app.get('/work', () => delay(3, 'done'));
  await app.listen({ host: '127.0.0.1', port: 0 });
  return { app, stopping, url: `http://127.0.0.1:${(app.server.address() as AddressInfo).port}` };
}

/** One client with a kept connection, that asks until nobody listens any more; answers what it got. */
async function askUntilGone(url: string): Promise<(number | string | undefined)[]> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const got: (number | string | undefined)[] = [];
  for (;;) {
    try {
      const [response] = (await once(get(`${url}/work`, { agent }), 'response')) as [IncomingMessage];
      await once(response.resume(), 'end');
      got.push(response.statusCode);
    } catch (error) {
      got.push((error as NodeJS.ErrnoException).code);
      agent.destroy();
      return got;
    }
  }
}

test('eight clients with kept connections see no refusal and no broken socket until nobody listens', async () => {
  const { app, stopping, url } = await listen();
  const clients = Promise.all(Array.from({ length: 8 }, () => askUntilGone(url)));
  await delay(100);

  stopping.begin();
  await delay(100);
  await app.close();

  for (const got of await clients) {
    // At least one answer, and the refusal at the end.
    expect(got.length).toBeGreaterThan(1);
    expect(new Set(got.slice(0, -1))).toEqual(new Set([200]));
    // A reset is a connection that the kernel took in the moment in which the port closed.
    expect(['ECONNREFUSED', 'ECONNRESET']).toContain(got.at(-1));
  }
});

test('a server that is to stop is not ready, answers as before, and ends each connection with its answer', async () => {
  const { app, stopping, url } = await listen();
  const readiness = async () => {
    const response = await fetch(`${url}/health/ready`);
    return [response.status, await response.json()];
  };

  const before = await readiness();
  stopping.begin();
  const after = await readiness();
  const work = await fetch(`${url}/work`);
  await app.close();

  expect(before).toEqual([200, { status: 'ready', dependencies: { database: 'ready' } }]);
  expect(after).toEqual([503, { status: 'stopping', dependencies: { database: 'ready' } }]);
  expect([work.status, work.headers.get('connection')]).toEqual([200, 'close']);
});
