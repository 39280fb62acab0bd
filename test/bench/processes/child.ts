import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { startProcess, type ModuleOptions, type ProgramOptions } from './start-process.js';

export type ChildOptions = ModuleOptions | ProgramOptions;

const graceMs = 20_000;
const startMs = 60_000;
const keptOutput = 4_000;

/** A process of the bench's own; it ends with the bench at the latest. */
export class Child {
  readonly #process: ChildProcess;
  readonly #name: string;
  #output = '';

  constructor(options: ChildOptions) {
    const { args = [] } = options;
    this.#name = ['module' in options ? options.module : options.program, ...args].join(' ');
    this.#process = startProcess(options);
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

  /**
   * Waits until the process is ready to serve at the URL. Throws with its last output when it ends before, or is
   * not ready within a minute.
   */
  async untilReady(url: string, readyPath = '/health/live'): Promise<void> {
    const ended = this.#unexpectedEnd();
    for (const lastMs = performance.now() + startMs; performance.now() < lastMs;) {
      const answer = await Promise.race([fetch(url + readyPath).catch(() => undefined), ended]);
      await answer?.body?.cancel();
      if (answer?.ok) return;
      await Promise.race([new Promise((resolve) => setTimeout(resolve, 50)), ended]);
    }
    throw new Error(`${this.#name} is not ready after ${startMs / 1_000} s.\n${this.#output}`);
  }

  /** What the process answers to a message. */
  async ask<Message>(question: string): Promise<Message> {
    const answer = once(this.#process, 'message');
    this.#process.send(question);
    return ((await Promise.race([answer, this.#unexpectedEnd()])) as [Message])[0];
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
