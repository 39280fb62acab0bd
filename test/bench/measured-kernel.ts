import pino from 'pino';
import { PermissionSet } from '../../shared/access/permission-set.js';
import type { Database } from '../../shared/changes/database.js';
import type { Kernel } from '../../shared/kernel/kernel.js';
import { systemClock } from '../../shared/values/clock.js';
import { systemIds } from '../../shared/values/ids.js';
import { systemRandom } from '../../shared/values/random.js';

/** The kernel of services that are measured without a platform; what it lacks says so when it is asked for. */
export function measuredKernel(database: Database): Kernel {
  const lack = (what: string) => new Error(`A benchmark of services has no ${what}.`);
  return {
    database,
    clock: systemClock,
    ids: systemIds,
    random: systemRandom,
    logger: pino({ level: 'warn' }, pino.destination(2)),
    settings: {
      publicUrl: 'http://127.0.0.1',
      appUrl: 'http://127.0.0.1',
      encryptionKey: Buffer.alloc(32).toString('base64'),
      outbound: { allowsPrivateAddresses: false, allowsHttp: false },
      largestImportBytes: 64 * 1024 * 1024,
      mostWaitingImports: 10,
    },
    findMemberAccess: async () => new PermissionSet(['*']),
    files: undefined,
    get catalogue(): never {
      throw lack('catalogue');
    },
    get mail(): never {
      throw lack('mail');
    },
    get eventCursors(): never {
      throw lack('cursors of events');
    },
  };
}
