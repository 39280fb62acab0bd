import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join, resolve } from 'node:path';

export interface ChildOptions {
  /** The module to run, such as `main.js`: from the root of the build, or absolute. */
  readonly module: string;
  readonly args?: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
  /** Where its CPU profile goes when it ends. */
  readonly profiles?: string | undefined;
}

const builtRoot = join(import.meta.dirname, '../../..');
const parentWatch = join(import.meta.dirname, 'end-with-parent.js');
const graceMs = 20_000;
const keptOutput = 4_000;

/** A Node.js process of the bench's own; it ends with the bench at the latest. */
export class Child {
  readonly #process: ChildProcess;
  readonly #name: string;
  #output = '';

  constructor({ module, args = [], environment, profiles }: ChildOptions) {
    this.#name = [module, ...args].join(' ');
    const profiling = profiles ? ['--cpu-prof', `--cpu-prof-dir=${profiles}`] : [];
    this.#process = fork(resolve(builtRoot, module), args, {
      execArgv: ['--enable-source-maps', '--import', parentWatch, ...profiling],
      env: { PATH: process.env.PATH, HOME: process.env.HOME, TMPDIR: process.env.TMPDIR, ...environment },
      stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
    });
    this.#process.stdout!.on('data', (text) => (this.#output = (this.#output + text).slice(-keptOutput)));
  }

  get pid(): number {
    return this.#process.pid!;
  }

  /** What the process sends first. Throws with its last output when it ends before. */
  async firstMessage<Message>(): Promise<Message> {
    const [message] = (await Promise.race([once(this.#process, 'message'), this.#unexpectedEnd()])) as [
      Message,
    ];
    return message;
  }

  /** Waits until the process is ready to serve at the URL. Throws with its last output when it ends before. */
  async untilReady(url: string, readyPath = '/health/ready'): Promise<void> {
    const ended = this.#unexpectedEnd();
    for (;;) {
      const answer = await Promise.race([fetch(url + readyPath).catch(() => undefined), ended]);
      await answer?.body?.cancel();
      if (answer?.ok) return;
      await Promise.race([new Promise((resolve) => setTimeout(resolve, 50)), ended]);
    }
  }

  /** Ends the process in order; by force when that takes longer than 20 s. */
  async stop(): Promise<void> {
    if (this.#process.exitCode !== null || this.#process.signalCode !== null) return;
    const end = once(this.#process, 'exit');
    const timer = setTimeout(() => this.#process.kill('SIGKILL'), graceMs);
    this.#process.kill('SIGTERM');
    await end.finally(() => clearTimeout(timer));
  }

  async #unexpectedEnd(): Promise<never> {
    if (this.#process.exitCode === null) await once(this.#process, 'exit');
    throw new Error(`${this.#name} ended before it was ready.\n${this.#output}`);
  }
}
