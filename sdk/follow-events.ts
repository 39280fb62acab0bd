import { setTimeout as delay } from 'node:timers/promises';

/** An event as /v1/events answers it. */
export interface ListedEvent {
  readonly event_id: string;
  readonly cursor: string;
  readonly seq: number;
  readonly type: string;
  readonly occurred_at: string;
  readonly data: unknown;
  readonly previous_attributes: unknown;
}

interface Page {
  readonly items: readonly ListedEvent[];
  readonly page_info: { readonly has_more: boolean; readonly next_cursor: string | null };
}

const pollMs = 1_000;

export interface EventSource {
  readonly url: string;
  /** An access token or an API key. */
  readonly token: string;
}

/**
 * Events behind the cursor, as they happen, until the signal aborts. Asks once a second; the only place
 * that would know of a subscription in its stead.
 */
export async function* followEvents(
  { url, token }: EventSource,
  start: string | undefined,
  signal: AbortSignal,
): AsyncGenerator<ListedEvent> {
  let after = start;
  while (!signal.aborted) {
    const page = await readPage(url, token, after);
    yield* page.items;
    after = page.page_info.next_cursor ?? after;
    if (!page.page_info.has_more) await delay(pollMs, undefined, { signal }).catch(() => undefined);
  }
}

/** The place behind the newest event; undefined before the first. */
export async function lastCursor({ url, token }: EventSource): Promise<string | undefined> {
  for (let after: string | undefined; ;) {
    const { page_info } = await readPage(url, token, after);
    after = page_info.next_cursor ?? after;
    if (!page_info.has_more) return after;
  }
}

async function readPage(url: string, token: string, after: string | undefined): Promise<Page> {
  const query = new URLSearchParams({ limit: '100', ...(after && { after }) });
  const response = await fetch(`${url}/v1/events?${query.toString()}`, {
    headers: { authorization: `Bearer ${token}` },
  });
  const { data, error } = (await response.json()) as {
    data: Page;
    error: { code: string; message: string } | null;
  };
  if (error) throw new Error(`${error.code} ${error.message}`);
  return data;
}
