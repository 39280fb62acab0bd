import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { projectRoot } from '../../shared/config/project-root.js';
import { ask, type HostedPlatform } from './hosted-platform.js';
import type { StartPlatform } from './start-graph.js';

/** A host of platforms in which it is the time that a test says. */
export interface DatedHost {
  readonly start: StartPlatform;
  /** Time goes on from there, such as `2027-03-01T10:00:00Z`. Tokens end ten minutes later, as ever. */
  moveTo(moment: string): Promise<void>;
  stop(): void;
}

/** Starts a host for one test file: others would not know what time it is in it. */
export async function startDatedHost(): Promise<DatedHost> {
  const child = fork(join(projectRoot, 'dist/test/kit/platform-host-main.js'), { execArgv: [] });
  const [{ port }] = (await once(child, 'message')) as [{ port: number }];
  const host = `http://127.0.0.1:${port}`;
  return {
    async start(environment, services): Promise<HostedPlatform> {
      const { id, ...urls } = await ask<HostedPlatform & { id: string }>('POST', host, {
        environment,
        services,
      });
      return { ...urls, close: async () => void (await ask('DELETE', `${host}/${id}`)) };
    },
    moveTo: (moment) => ask('PUT', `${host}/clock`, { moment }),
    stop: () => void child.kill(),
  };
}
