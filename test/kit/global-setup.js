import { chmod, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startTestServer } from '../../dist/test/kit/test-server.js';

/** One PostgreSQL for the whole run. */
export default async function globalSetup() {
  const directory = await mkdtemp(join(tmpdir(), 'braiflow-test-'));
  // PostgreSQL runs as another user when the tests run as root.
  await chmod(directory, 0o755);
  const server = await startTestServer(join(directory, 'postgres'));
  const { host, port, superuser, password } = server;
  process.env.TEST_SERVER = JSON.stringify({ host, port, superuser, password });
  globalThis.testServer = server;
  globalThis.testDirectory = directory;
}
