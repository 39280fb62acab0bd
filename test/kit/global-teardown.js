import { rm } from 'node:fs/promises';
import { dirname } from 'node:path';

export default async function globalTeardown() {
  const server = globalThis.testServer;
  await server.stop();
  await rm(dirname(server.dataDirectory), { recursive: true, force: true });
}
