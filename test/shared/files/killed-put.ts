import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { pathToFileURL } from 'node:url';
import type { Clone } from '../../kit/open-clone.js';

interface Put {
  readonly folder: string;
  readonly storeId: string;
  readonly businessId: string;
  readonly moment: 'before its row' | 'before it is whole';
}

const built = (path: string) => JSON.stringify(pathToFileURL(`dist/${path}.js`).href);

/**
 * The key of an object that a process of its own, from the build, has stored or begun to store when it is killed: in the
 * transaction that adds the row, or between two pieces.
 */
export async function killedPut({ applicationUrl }: Clone, put: Put): Promise<string> {
  const script = `
    import { createLogger } from ${built('shared/config/logger')};
    import { Database } from ${built('shared/changes/database')};
    import { addFile } from ${built('shared/files/file-rows')};
    import { FolderStore } from ${built('shared/files/folder-store')};
    import { putObject } from ${built('shared/files/put-object')};
    import { platformActor } from ${built('shared/kernel/platform-actor')};
    import { systemIds } from ${built('shared/values/ids')};
    const { folder, storeId, businessId, moment } = ${JSON.stringify(put)};
    const fileId = systemIds.next();
    const ids = { next: () => fileId };
    const clock = { now: () => new Date() };
    const kernel = { ids, clock, logger: createLogger('silent'), files: new FolderStore(storeId, folder, systemIds) };
    const [year, month] = clock.now().toISOString().split('-');
    const wait = () => new Promise(() => {
      process.send([businessId, year, month, fileId].join('/'));
      setInterval(() => {}, 1_000);
    });
    const content = async function* () {
      yield Buffer.alloc(1024 * 1024);
      if (moment === 'before it is whole') await wait();
    };
    const object = await putObject(kernel, businessId, content());
    const database = await Database.open({ connectionString: ${JSON.stringify(applicationUrl)}, poolSize: 2,
      tenantSetting: 'session', entities: [], clock, ids: systemIds });
    await database.write(platformActor({ ids: systemIds }, businessId), async (unit) => {
      addFile(unit, { kind: 'logo', table: 'billing.settings', recordId: businessId }, object, 'image/png');
      await unit.execute('select');
      await wait();
    });`;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', script], {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const [key] = (await once(child, 'message')) as [string];
  child.kill('SIGKILL');
  await once(child, 'exit');
  return key;
}
