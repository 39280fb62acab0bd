import { BraiFlowError } from './errors.js';
import type { BraiFlowEvent, EventOf, EventType } from './events.js';
import { pause } from './pause.js';

export interface FollowOptions<Type extends EventType = EventType> {
  /** The cursor of the last event that you have dealt with; without it, what happens from now on. */
  readonly after?: string | undefined;
  /** Types of events; all that the caller may see when absent. */
  readonly types?: readonly Type[] | undefined;
  /** Ends the iteration. */
  readonly signal?: AbortSignal | undefined;
  /** How long to wait for what is new before asking again, in ms; 1,000 unless said. */
  readonly pollMs?: number | undefined;
  /** Told of each failure that may pass, before it is tried again. */
  readonly onRetry?: ((error: unknown, waitMs: number) => void) | undefined;
}

/** An event of one of these types: a union that `type` tells apart. */
export type OneOf<Type extends EventType> = { [Each in Type]: EventOf<Each> }[Type];

/** A page of `/v1/events`. */
export interface EventPage {
  readonly items: readonly BraiFlowEvent[];
  readonly page_info: { readonly has_more: boolean; readonly next_cursor: string | null };
}

export type ReadEvents = (query: { after: string; types: string | undefined }) => Promise<EventPage>;

const firstWaitMs = 500;
const longestWaitMs = 30_000;

/**
 * Events behind the cursor, in their order, each once, and then those that happen, until the signal aborts. What may
 * pass (a lost network, a restart, a limit) is waited for, longer each time; any other refusal is thrown.
 */
export async function* followEvents<Type extends EventType>(
  read: ReadEvents,
  { after = 'now', types, signal, pollMs = 1_000, onRetry }: FollowOptions<Type>,
): AsyncGenerator<OneOf<Type>, void, undefined> {
  const wanted = types?.join(',');
  let cursor = after;
  let failures = 0;
  while (!signal?.aborted) {
    let page: EventPage;
    try {
      page = await read({ after: cursor, types: wanted });
    } catch (error) {
      if (signal?.aborted) return;
      if (!mayPass(error)) throw error;
      const waitMs = Math.min(longestWaitMs, firstWaitMs * 2 ** failures) * (0.5 + Math.random() / 2);
      failures += 1;
      onRetry?.(error, waitMs);
      await pause(waitMs, signal).catch(() => undefined);
      continue;
    }
    failures = 0;
    for (const event of page.items) {
      if (signal?.aborted) return;
      yield event as OneOf<Type>;
    }
    cursor = page.page_info.next_cursor ?? cursor;
    if (!page.page_info.has_more) await pause(pollMs, signal).catch(() => undefined);
  }
}

/** Whatever is no answer of the platform is a failure of the way to it. */
function mayPass(error: unknown): boolean {
  return !(error instanceof BraiFlowError) || error.isRetryable || error.status >= 500;
}
