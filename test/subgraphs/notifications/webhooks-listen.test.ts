import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Webhook } from 'standardwebhooks';
import { listen } from '../../../sdk/src/cli/listen.js';
import { readOptions } from '../../../sdk/src/cli/options.js';
import { demoPassword } from '../../../shared/config/cast.js';
import { acme, acmeOwner, acmeStaff } from '../../cast/cast.js';
import type { Client } from '../../kit/client.js';
import { Detour } from '../../kit/detour.js';
import { eventually } from '../../kit/eventually.js';
import { leaseGraph } from '../../kit/lease-graph.js';
import type { Graph } from '../../kit/start-graph.js';
import { publishedAll } from '../../kit/tenant-tables.js';
import { startReceiver, type WebhookReceiver } from '../../kit/webhook-receiver.js';
import { makeCustomer } from '../../kit/webhooks.js';

let graph: Graph;
let staff: Client;
let receiver: WebhookReceiver;

beforeAll(async () => {
  graph = await leaseGraph();
  receiver = await startReceiver();
  staff = await graph.signIn(acmeStaff);
  await publishedAll(graph);
});
afterAll(async () => {
  await graph?.stop();
  await receiver?.close();
});

/** Listens until `work` is done; the lines that were printed. */
async function whileListening(
  environment: Record<string, string>,
  url: string,
  work: (lines: string[]) => Promise<void>,
): Promise<string[]> {
  const lines: string[] = [];
  const stop = new AbortController();
  const options = readOptions(['listen', '--forward', receiver.url, '--url', url], environment);
  const begun = Promise.withResolvers<void>();
  const ended = listen(options, stop.signal, (line) => {
    lines.push(line);
    begun.resolve();
  });
  await Promise.race([ended, begun.promise]);
  await work(lines);
  stop.abort();
  await ended;
  return lines;
}

const member = { BRAIFLOW_EMAIL: acmeStaff.email, BRAIFLOW_PASSWORD: demoPassword };

test('new events arrive at a local receiver, signed with the secret that is printed', async () => {
  await makeCustomer(staff, 'Before');
  await publishedAll(graph);
  const told = (lines: string[]) => lines.find((line) => line.includes('customer.created'));
  let id = '';

  const lines = await whileListening(member, graph.url, async (printed) => {
    id = await makeCustomer(staff, 'Listened');
    await eventually(async () => expect(told(printed)).toBeDefined());
  });

  const secret = /whsec_\S+/.exec(lines[0]!)![0];
  const verified = receiver.received.map(({ body, headers }) => new Webhook(secret).verify(body, headers));
  // Its own sign-in is an event as well.
  expect(verified.filter((event) => (event as { type: string }).type !== 'user.signed_in')).toEqual([
    expect.objectContaining({
      type: 'customer.created',
      business_id: acme.id,
      data: {
        object: expect.objectContaining({ customer_id: id, name: 'Listened' }),
        previous_attributes: null,
      },
    }),
  ]);
  expect(lines[0]).toBe(`Forwarding events of ${acme.name} to ${receiver.url}; verify with ${secret}`);
  expect(told(lines)).toMatch(/^\S+Z \d+ customer\.created -> 204 \(\d+ ms\)$/);
});

test('a key listens too, and a lost connection is made up for', async () => {
  const owner = await graph.signIn(acmeOwner);
  const { body } = await owner.rest('POST', '/v1/business/api-keys', {
    name: 'Listener',
    scopes: ['crm.view'],
  });
  const { secret } = body.data as { secret: string };
  const before = receiver.received.length;
  const detour = await Detour.open({ host: '127.0.0.1', port: Number(new URL(graph.url).port) });

  const lines = await whileListening(
    { BRAIFLOW_API_KEY: secret },
    `http://127.0.0.1:${detour.port}`,
    async () => {
      detour.cut();
      for (const name of ['One', 'Two', 'Three']) await makeCustomer(staff, name);
      detour.mend();
      await receiver.awaitCount(before + 3);
    },
  );
  detour.close();

  const names = receiver.received.slice(before).map(({ payload }) => payload.data.object.name);
  expect(names).toEqual(['One', 'Two', 'Three']);
  expect(lines.length).toBeGreaterThan(3);
});

test('who may not listen is told why', async () => {
  const listening = whileListening({ BRAIFLOW_API_KEY: 'brk_live_x' }, graph.url, async () => undefined);

  await expect(listening).rejects.toMatchObject({ code: 'AUTH-004', status: 401 });
});

test('what is missing on the command line is said', () => {
  const read = (commandLine: string[], environment: Record<string, string> = {}) =>
    expect(() => readOptions(commandLine, environment));

  read([], member).toThrow('The command is `listen`.');
  read(['listen'], member).toThrow('--forward is missing');
  read(['listen', '--forward', 'http://localhost:1']).toThrow('Set BRAIFLOW_API_KEY, or BRAIFLOW_EMAIL');
  read(['listen', '--forward', 'http://localhost:1', '--secret', 'x'], member).toThrow('--secret is whsec_');
});
