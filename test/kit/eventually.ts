import { setTimeout as delay } from 'node:timers/promises';

const pauseMs = 25;

/** A cached principal, and with it a cached permission, lives one second; a busy machine takes its time besides. */
export const forgottenMs = 10_000;

/** What hangs is told apart from what is slow on a busy machine; a test ends after 90 s. */
export const longWaitMs = 60_000;

/** A process of the product starts in seconds; on a machine that runs other tests it has a minute. */
export const startWaitMs = 60_000;

/** Repeats an assertion until it holds; throws its last failure when it does not within `withinMs`. */
export async function eventually<Result>(
  assertion: () => Promise<Result>,
  withinMs = longWaitMs,
): Promise<Result> {
  const deadline = Date.now() + withinMs;
  for (;;) {
    try {
      return await assertion();
    } catch (failure) {
      if (Date.now() > deadline) throw failure;
      await delay(pauseMs);
    }
  }
}
