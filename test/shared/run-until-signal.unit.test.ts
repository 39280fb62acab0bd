import { expect, test } from '@jest/globals';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { pathToFileURL } from 'node:url';

/** A process of its own, from the build, that says what it is told to do. */
function run(running: string): ChildProcess {
  const built = pathToFileURL('dist/shared/config/run-until-signal.js').href;
  const script = `
    import { runUntilSignal } from ${JSON.stringify(built)};
    setInterval(() => {}, 1000);
    runUntilSignal(${running});
    console.log('runs');`;
  return spawn(process.execPath, ['--input-type=module', '--eval', script], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

const announceStop = `announceStop: () => console.log('announced')`;
const close = `close: async () => console.log('closed')`;

/** All that it writes until it ends, and how it ends; `act` is called at each line. */
async function watch(child: ChildProcess, act: (line: string) => void) {
  const lines: string[] = [];
  for (const stream of [child.stdout!, child.stderr!])
    stream.setEncoding('utf8').on('data', (text: string) => {
      for (const line of text.trim().split('\n')) {
        lines.push(line);
        act(line);
      }
    });
  const [exitCode] = (await once(child, 'close')) as [number];
  return { exitCode, lines };
}

test.each(['SIGINT', 'SIGTERM'] as const)(
  '%s announces the end, then closes, and ends well',
  async (signal) => {
    const child = run(`{ stopDelayMs: 20, ${announceStop}, ${close} }`);

    const ended = await watch(child, (line) => line === 'runs' && child.kill(signal));

    expect(ended).toEqual({ exitCode: 0, lines: ['runs', 'announced', 'closed'] });
  },
);

test.each([
  ['while it waits', `{ stopDelayMs: 60_000, ${announceStop}, ${close} }`, 'announced'],
  ['while it closes', `{ close: () => { console.log('closing'); return new Promise(() => {}) } }`, 'closing'],
])('a second signal ends it at once %s', async (_, running, began) => {
  const child = run(running);

  const ended = await watch(child, (line) => {
    if (line === 'runs') child.kill('SIGTERM');
    if (line === began) child.kill('SIGINT');
  });

  expect(ended).toEqual({ exitCode: 130, lines: ['runs', began] });
});

test('what cannot go on closes, and ends with its message alone and exit code 1', async () => {
  const failure = `failure: Promise.resolve(new Error('The database is gone.'))`;

  const ended = await watch(run(`{ ${failure}, ${close} }`), () => undefined);

  expect(ended.exitCode).toBe(1);
  expect(ended.lines.toSorted()).toEqual(['The database is gone.', 'closed', 'runs']);
});
