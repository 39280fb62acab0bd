import { constants } from 'node:os';
import { setTimeout as delay } from 'node:timers/promises';

/** Longer than requests and jobs are given to end. */
const graceMs = 15_000;

export interface Running {
  /** How long the process answers as before, once it has said that it stops. */
  readonly stopDelayMs?: number;
  /** Never resolves while all is well: what went wrong for good. */
  readonly failure?: Promise<Error> | undefined;
  /** Says at /health/ready that it stops. */
  announceStop?(): void;
  close(): Promise<void>;
}

/**
 * Ends the process at SIGINT or SIGTERM: it announces its end, waits until balancers have noticed, and closes in order;
 * by force when that takes longer than 15 s, and at once at a second signal. A failure ends it with its message and
 * exit code 1.
 */
export function runUntilSignal(running: Running): void {
  let hasBegun = false;
  const stop = (signal: 'SIGINT' | 'SIGTERM') => {
    if (hasBegun) process.exit(128 + constants.signals[signal]);
    hasBegun = true;
    running.announceStop?.();
    void delay(running.stopDelayMs).then(() => end(running, 0));
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
  void running.failure?.then((error) => {
    if (hasBegun) return;
    hasBegun = true;
    console.error(error.message);
    void end(running, 1);
  });
}

async function end({ close }: Running, exitCode: number): Promise<void> {
  setTimeout(() => process.exit(1), graceMs).unref();
  try {
    await close();
    process.exit(exitCode);
  } catch (error) {
    // A failure has been told.
    if (exitCode === 0) console.error(error);
    process.exit(1);
  }
}
