import { constants } from 'node:fs';
import { open, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';

const limitBytes = 10 * 1024 * 1024;
const keptBytes = 1024 * 1024;
const checkEveryMs = 60_000;

export function serverLogFile(dataDirectory: string): string {
  return join(dataDirectory, 'server.log');
}

/** Checks the log every minute, without keeping the process alive. Returns how to end it. */
export function keepServerLogSmall(dataDirectory: string): () => void {
  const timer = setInterval(() => void trimServerLog(dataDirectory).catch(() => undefined), checkEveryMs);
  timer.unref();
  return () => clearInterval(timer);
}

/**
 * Cuts a log of more than 10 MB down to its last megabyte, in place: the server appends to the open file, and the
 * rotation of its own collector never overwrites by size.
 */
export async function trimServerLog(dataDirectory: string): Promise<void> {
  await withLog(dataDirectory, constants.O_RDWR, async (file) => {
    if ((await file.stat()).size <= limitBytes) return;
    const kept = await readTail(file, keptBytes);
    await file.truncate(0);
    await file.write(kept, 0, kept.length, 0);
  });
}

export async function serverLogSize(dataDirectory: string): Promise<number> {
  return (await withLog(dataDirectory, constants.O_RDONLY, async (file) => (await file.stat()).size)) ?? 0;
}

/** What the server wrote since the log had `sizeBefore` bytes; the last 4 KB at most. */
export async function readServerLogSince(dataDirectory: string, sizeBefore: number): Promise<string> {
  const text = await withLog(dataDirectory, constants.O_RDONLY, async (file) => {
    const grownBytes = Math.max(0, (await file.stat()).size - sizeBefore);
    return (await readTail(file, Math.min(grownBytes, 4096))).toString('utf8').trim();
  });
  return text ?? '';
}

/** Never follows a link: the folder is not root's, this process may be. Undefined where there is no log yet. */
async function withLog<T>(
  dataDirectory: string,
  mode: number,
  work: (file: FileHandle) => Promise<T>,
): Promise<T | undefined> {
  const { O_NOFOLLOW = 0 } = constants;
  const file = await open(serverLogFile(dataDirectory), mode | O_NOFOLLOW).catch(() => undefined);
  if (file === undefined) return undefined;
  return work(file).finally(() => file.close());
}

async function readTail(file: FileHandle, bytes: number): Promise<Buffer> {
  const { size } = await file.stat();
  const length = Math.min(bytes, size);
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, size - length);
  return buffer.subarray(0, bytesRead);
}
