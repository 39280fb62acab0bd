import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { dirname } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

/** The system user a command runs as. Its supplementary groups are dropped. */
export interface Account {
  readonly uid: number;
  readonly gid: number;
}

export interface CommandOptions {
  /** Unset: the user of this process. */
  readonly account?: Account | undefined;
  readonly timeoutMs: number;
  /** Runs in a session of its own, so that Ctrl-C in the terminal does not reach it. */
  readonly isDetached?: boolean;
  readonly workingDirectory?: string;
}

export interface CommandResult {
  readonly exitCode: number | null;
  /** The last 16 KB of standard output and standard error together. */
  readonly output: string;
}

const outputLimit = 16_384;

/** Runs a program to its end. Rejects when it cannot be started or exceeds its time; an exit code is a result. */
export async function runCommand(
  file: string,
  args: readonly string[],
  options: CommandOptions,
): Promise<CommandResult> {
  const child = spawn(file, args, {
    ...options.account,
    // The folder of the program: this process's own may be closed to the account.
    cwd: options.workingDirectory ?? dirname(file),
    detached: options.isDetached === true && process.platform !== 'win32',
    // LC_ALL: messages in English. Nothing of ours is passed on: PGDATA, PGPORT and secrets stay out.
    env: { LC_ALL: 'C', TZ: 'UTC' },
    stdio: ['ignore', 'pipe', 'pipe'],
    windowsHide: true,
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => (output = (output + text).slice(-outputLimit)));
  }
  const closed = once(child, 'close').catch(() => undefined);
  let isLate = false;
  const timer = setTimeout(() => (isLate = child.kill('SIGKILL')), options.timeoutMs);
  try {
    const [exitCode] = (await once(child, 'exit')) as [number | null];
    if (isLate) throw new Error(`${file} did not finish within ${options.timeoutMs} ms. ${output}`.trim());
    // A server left behind may hold the pipes open (Windows): the rest of the output is not waited for.
    await Promise.race([closed, delay(200, undefined, { ref: false })]);
    return { exitCode, output: output.trim() };
  } finally {
    clearTimeout(timer);
    child.stdout.destroy();
    child.stderr.destroy();
  }
}
