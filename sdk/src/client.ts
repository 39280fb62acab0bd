import createClient, { type Client } from 'openapi-fetch';
import type { EventType } from './events.js';
import { followEvents, type EventPage, type FollowOptions, type OneOf } from './follow.js';
import { resilientFetch, type Resilience } from './resilient-fetch.js';
import type { paths } from './schema.js';
import { Session, type Credentials, type Tokens } from './session.js';

export interface BraiFlowOptions extends Partial<Resilience> {
  /** Where the platform answers, such as `https://api.example.com`. */
  readonly baseUrl: string;
  /** Without credentials only sign-in and sign-up are open. */
  readonly credentials?: Credentials | undefined;
}

/** The REST interface, typed by its OpenAPI document, and the events of the business as they happen. */
export interface BraiFlow extends Client<paths> {
  /**
   * Events, each once and in their order, from a cursor or from now on, until the signal aborts. It outlives lost
   * networks, restarts and expired tokens; refusals that stay are thrown.
   */
  follow<Type extends EventType = EventType>(
    options?: FollowOptions<Type>,
  ): AsyncGenerator<OneOf<Type>, void, undefined>;
}

/**
 * A client of the platform. By default a request is sent three times at the most, each time for up to 30 s,
 * and waits up to a minute in between.
 */
export function createBraiFlow({ baseUrl, credentials, ...given }: BraiFlowOptions): BraiFlow {
  const resilience: Resilience = {
    attempts: 3,
    timeoutMs: 30_000,
    longestWaitMs: 60_000,
    fetch: (request) => fetch(request),
    ...given,
  };
  const open = createClient<paths>({
    baseUrl,
    fetch: resilientFetch(new Session(undefined, never), resilience),
  });
  const session = new Session(credentials, (refreshToken) => refreshWith(open, refreshToken));
  const client = createClient<paths>({ baseUrl, fetch: resilientFetch(session, resilience) });
  const follow: BraiFlow['follow'] = (options = {}) =>
    followEvents((query) => readEvents(client, query, options.signal), options);
  return Object.assign(client, { follow });
}

function readEvents(
  client: Client<paths>,
  { after, types }: { after: string; types: string | undefined },
  signal: AbortSignal | undefined,
): Promise<EventPage> {
  const query = { after, limit: 100, 'filter[type][in]': types };
  return unwrap(
    client.GET('/v1/events', { params: { query }, ...(signal && { signal }) }),
  ) as Promise<unknown> as Promise<EventPage>;
}

async function refreshWith(open: Client<paths>, refreshToken: string): Promise<Tokens> {
  const answer = await unwrap(open.POST('/v1/auth/refresh', { body: { refresh_token: refreshToken } }));
  return { accessToken: answer.access_token, refreshToken: answer.refresh_token ?? refreshToken };
}

function never(): never {
  throw new Error('There are no tokens to refresh.');
}

/** The `data` of an answer; errors were thrown already. */
export async function unwrap<Data>(
  call: Promise<{ readonly data?: { readonly data: Data } | undefined }>,
): Promise<Data> {
  const { data } = await call;
  return data!.data;
}

interface Page<Item> {
  readonly items: readonly Item[];
  readonly page_info: { readonly has_more: boolean; readonly next_cursor: string | null };
}

/** All records of a list, one page after the other: `for await (const item of pages((after) => …))`. */
export async function* pages<Item>(
  read: (after: string | undefined) => Promise<{ readonly data?: { readonly data: Page<Item> } | undefined }>,
): AsyncGenerator<Item, void, undefined> {
  let after: string | undefined;
  do {
    const page = await unwrap(read(after));
    yield* page.items;
    after = page.page_info.has_more ? (page.page_info.next_cursor ?? undefined) : undefined;
  } while (after !== undefined);
}
