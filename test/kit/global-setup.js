import { fork } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addPairs } from '../../dist/test/kit/add-pairs.js';
import { startTestServer } from '../../dist/test/kit/start-test-server.js';
import { projectRoot } from '../../dist/shared/config/project-root.js';

/** One PostgreSQL for the whole run, and the hosts in which the platforms under test run. */
export default async function globalSetup({ maxWorkers }) {
  const directory = await mkdtemp(join(tmpdir(), 'braiflow-test-'));
  // PostgreSQL runs as another user when the tests run as root.
  await chmod(directory, 0o755);
  const server = await startTestServer(join(directory, 'postgres'));
  const pairSql = await addPairs(server);
  const { host, port, superuser, password } = server;
  // One for each worker on a small machine; a host runs one platform's work at a time.
  const hosts = await Promise.all(Array.from({ length: Math.min(maxWorkers, 4) }, startHost));
  process.env.TEST_SERVER = JSON.stringify({ host, port, superuser, password, pairSql });
  process.env.TEST_HOSTS = JSON.stringify(hosts.map(({ url }) => url));
  globalThis.testServer = server;
  globalThis.testHosts = hosts.map(({ child }) => child);
  globalThis.testDirectory = directory;
}

async function startHost() {
  const child = fork(join(projectRoot, 'dist/test/kit/platform-host-main.js'), {
    // As the product is started: errors cost more then.
    execArgv: ['--enable-source-maps'],
  });
  const [{ port }] = await once(child, 'message');
  return { child, url: `http://127.0.0.1:${port}` };
}
