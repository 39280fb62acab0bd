import { expect, test } from '@jest/globals';
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { projectRoot } from '../../shared/config/project-root.js';
import type { Remains } from '../kit/closed-platforms-main.js';
import { cloneDatabase, testEnvironment, type TestServerAddress } from '../kit/test-server.js';

/** A platform holds about 30; what a start adds to caches of the process, such as compiled code, stays below 1. */
const muchMegabytes = 5;

test('nothing of a platform outlives its end', async () => {
  const server = JSON.parse(process.env.TEST_SERVER!) as TestServerAddress;
  const { application } = await cloneDatabase(server, `closed_platform_${process.pid}`);
  const environment = JSON.stringify({ ...testEnvironment, DATABASE_URL: application });
  const main = join(projectRoot, 'dist/test/kit/closed-platforms-main.js');

  const child = fork(main, [environment], { execArgv: ['--expose-gc'] });
  const [remains] = (await once(child, 'message')) as [Remains[]];

  expect(remains.map(({ sockets }) => sockets)).toEqual([0, 0, 0]);
  const [, second, third] = remains;
  expect(third!.heapMegabytes - second!.heapMegabytes).toBeLessThan(muchMegabytes);
}, 180_000);
