import { randomBytes } from 'node:crypto';
import { createBraiFlow, unwrap, type BraiFlow, type BraiFlowEvent, type Credentials } from '../index.js';
import { signWebhook } from '../webhooks.js';
import type { Caller, ListenOptions } from './options.js';

const timeoutMs = 15_000;

/** Posts each new event of the business to a local receiver, signed like a webhook, until the signal aborts. */
export async function listen(
  options: ListenOptions,
  signal: AbortSignal,
  print: (line: string) => void,
): Promise<void> {
  const secret = options.secret ?? `whsec_${randomBytes(32).toString('base64')}`;
  const api = createBraiFlow({ baseUrl: options.url, credentials: await credentialsOf(options) });
  const { business } = await unwrap(api.GET('/v1/me'));
  const after = await cursorOfNow(api);
  print(`Forwarding events of ${business.name} to ${options.forward}; verify with ${secret}`);
  const onRetry = (error: unknown, waitMs: number) =>
    print(`${messageOf(error)}; again in ${Math.ceil(waitMs / 1_000)} s`);
  for await (const event of api.follow({ after, signal, onRetry })) {
    const began = performance.now();
    const outcome = await forward(
      options.forward,
      event.event_id,
      bodyOf(event, business.business_id),
      secret,
    );
    const tookMs = Math.round(performance.now() - began);
    print(`${event.occurred_at} ${event.seq} ${event.type} -> ${outcome} (${tookMs} ms)`);
  }
}

/** What happens while the first lines are printed is forwarded as well. */
async function cursorOfNow(api: BraiFlow): Promise<string> {
  const { page_info } = await unwrap(api.GET('/v1/events', { params: { query: { after: 'now' } } }));
  return page_info.next_cursor!;
}

async function credentialsOf({ url, caller }: { url: string; caller: Caller }): Promise<Credentials> {
  if ('apiKey' in caller) return caller;
  const answer = await unwrap(createBraiFlow({ baseUrl: url }).POST('/v1/auth/login', { body: caller }));
  if (!answer.access_token || !answer.refresh_token)
    throw new Error('This account has a second factor: listen with an API key.');
  return { tokens: { accessToken: answer.access_token, refreshToken: answer.refresh_token } };
}

/** The same text as a webhook has. */
function bodyOf(event: BraiFlowEvent, businessId: string): string {
  const { event_id: id, type, occurred_at: timestamp, seq, data: object, previous_attributes } = event;
  const payload = { id, type, api_version: 'v1', timestamp, business_id: businessId, seq };
  return JSON.stringify({ ...payload, data: { object, previous_attributes } });
}

async function forward(url: string, id: string, body: string, secret: string): Promise<string> {
  const headers = { 'content-type': 'application/json', ...signWebhook({ id, body }, secret) };
  const signal = AbortSignal.timeout(timeoutMs);
  try {
    const response = await fetch(url, { method: 'POST', headers, body, redirect: 'manual', signal });
    await response.body?.cancel();
    return String(response.status);
  } catch (error) {
    return messageOf(error);
  }
}

/** With its cause: `fetch failed` alone says nothing. */
function messageOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const cause =
    error.cause instanceof Error ? error.cause.message || (error.cause as { code?: string }).code : '';
  return cause ? `${error.message} (${cause})` : error.message;
}
