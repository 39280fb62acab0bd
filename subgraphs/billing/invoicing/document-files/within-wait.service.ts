import { setTimeout as sleep } from 'node:timers/promises';
import { DomainError } from '../../../../shared/errors/domain-error.js';
import { fileBeingMade } from '../../../../shared/files/errors.js';

/** Whoever reads a file that is not there waits so long for it. */
const longestWaitMs = 5_000;
const retryAfterSeconds = 2;

/** What is being made, if it is soon: else FILE-001, and the making goes on for the next one who asks. */
export async function withinWait<Made>(making: Promise<Made>, mostMs = longestWaitMs): Promise<Made> {
  const waited = new AbortController();
  try {
    return await Promise.race([making, sleep(mostMs, undefined, { signal: waited.signal }).then(refuse)]);
  } finally {
    waited.abort();
    making.catch(() => undefined);
  }
}

function refuse(): never {
  throw new DomainError(
    fileBeingMade,
    `The file is being made; ask again in ${retryAfterSeconds} seconds.`,
    [],
    retryAfterSeconds,
  );
}
