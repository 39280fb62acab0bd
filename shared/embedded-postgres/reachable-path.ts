import { realpath, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Account } from './run-command.js';

const read = 4;
const search = 1;

/**
 * The first folder or file that keeps the account away from `path`, undefined when it can enter or execute it. Judged
 * by the modes: a failed spawn would only say EACCES. Access lists beyond the modes are not seen.
 */
export async function findObstacle(account: Account, path: string): Promise<string | undefined> {
  const target = await realpath(path);
  for (const ancestor of ancestorsOf(target)) {
    if (!(await isAllowed(account, ancestor, search))) return ancestor;
  }
  return (await isAllowed(account, target, read | search)) ? undefined : target;
}

/** From the root down, without the path itself. */
function ancestorsOf(path: string): string[] {
  const parent = dirname(path);
  return parent === path ? [] : [...ancestorsOf(parent), parent];
}

async function isAllowed(account: Account, path: string, bits: number): Promise<boolean> {
  const { mode, uid, gid } = await stat(path);
  const shift = uid === account.uid ? 6 : gid === account.gid ? 3 : 0;
  return ((mode >> shift) & bits) === bits;
}
