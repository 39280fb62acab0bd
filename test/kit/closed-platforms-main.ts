import { setTimeout as delay } from 'node:timers/promises';
import { startPlatform } from '../../main.js';
import { loadConfig } from '../../shared/config/config.js';
import { acmeOwner, demoPassword } from '../cast/cast.js';
import { Client } from './client.js';
import { eventually } from './eventually.js';
import { begun, openSocket, subscribe } from './streams.js';

/** What a process holds after it has closed a platform. */
export interface Remains {
  readonly heapMegabytes: number;
  readonly sockets: number;
}

/**
 * A process with `--expose-gc` that uses and closes three platforms in turn, on the database of its argument, and
 * sends what it holds after each.
 */
const config = loadConfig(JSON.parse(process.argv[2]!) as Record<string, string>);
const remains: Remains[] = [];
for (let count = 0; count < 3; count += 1) {
  await useAndClose();
  remains.push(await remainsOf());
}
process.send!(remains, () => process.exit(0));

/** A read over the subgraphs, a write with its event, and a stream. */
async function useAndClose(): Promise<void> {
  const { url, close } = await startPlatform(config);
  const credentials = { email: acmeOwner.email, password: demoPassword };
  const { body } = await new Client(url).rest('POST', '/v1/auth/login', credentials);
  const owner = new Client(url, (body.data as { access_token: string }).access_token);
  await owner.query('{ customers(first: 2) { nodes { name createdBy { name } } } }');
  const socket = openSocket(url, { params: { Authorization: `Bearer ${owner.token}` } });
  const stream = subscribe(socket, 'subscription { customerChanged { cursor } }');
  await begun(stream, () => owner.rest('POST', '/v1/crm/customers', { name: 'Clara Closed' }));
  await close();
}

/** Connections that were told to end need a moment for it; what a finalizer lets go of is collected the next time. */
async function remainsOf(): Promise<Remains> {
  const sockets = () => process.getActiveResourcesInfo().filter((name) => /^(TCP|TLS)/.test(name)).length;
  await eventually(async () => {
    if (sockets() > 0) throw new Error('Connections are open.');
  }, 5_000).catch(() => undefined);
  for (let times = 0; times < 3; times += 1) {
    global.gc!();
    await delay(50);
  }
  return { heapMegabytes: process.memoryUsage().heapUsed / 1e6, sockets: sockets() };
}
