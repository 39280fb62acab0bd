import createClient, { type Client } from 'openapi-fetch';
import { resilientFetch, type Resilience } from './resilient-fetch.js';
import type { paths } from './schema.js';
import { Session, type Credentials, type Tokens } from './session.js';

export interface BraiFlowOptions extends Partial<Resilience> {
  /** Where the platform answers, such as `https://api.example.com`. */
  readonly baseUrl: string;
  /** Without credentials only sign-in and sign-up are open. */
  readonly credentials?: Credentials;
}

/** The REST interface, typed by its OpenAPI document. */
export type BraiFlow = Client<paths>;

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
  return createClient<paths>({ baseUrl, fetch: resilientFetch(session, resilience) });
}

async function refreshWith(open: BraiFlow, refreshToken: string): Promise<Tokens> {
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
