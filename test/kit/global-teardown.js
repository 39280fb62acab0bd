import { rm } from 'node:fs/promises';

export default async function globalTeardown() {
  for (const host of globalThis.testHosts) host.kill();
  await globalThis.testServer.stop();
  await rm(globalThis.testDirectory, { recursive: true, force: true });
}
