import { rm } from 'node:fs/promises';

export default async function globalTeardown() {
  await globalThis.testServer.stop();
  await rm(globalThis.testDirectory, { recursive: true, force: true });
}
