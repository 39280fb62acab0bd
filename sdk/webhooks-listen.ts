import { randomBytes } from 'node:crypto';
import { signedHeaders } from '../shared/outbound/webhook-signature.js';
import { followEvents, lastCursor, type ListedEvent } from './follow-events.js';
import { readOptions, usage, type ListenOptions } from './listen-options.js';

const timeoutMs = 15_000;

/** Posts each new event of the business to a local receiver, signed like a webhook, until the signal aborts. */
export async function listen(
  options: ListenOptions,
  signal: AbortSignal,
  print: (line: string) => void,
): Promise<void> {
  const secret = options.secret ?? `whsec_${randomBytes(32).toString('base64')}`;
  const key = Buffer.from(secret.slice('whsec_'.length), 'base64');
  const businessId = await businessOf(options);
  const start = await lastCursor(options);
  print(`Forwarding to ${options.forward}; verify with ${secret}`);
  for await (const event of followEvents(options, start, signal)) {
    const began = performance.now();
    const outcome = await forward(options.forward, bodyOf(event, businessId), event.event_id, key);
    print(
      `${event.occurred_at} ${event.seq} ${event.type} -> ${outcome} (${Math.round(performance.now() - began)} ms)`,
    );
  }
}

async function businessOf({ url, token }: ListenOptions): Promise<string> {
  const response = await fetch(`${url}/v1/me`, { headers: { authorization: `Bearer ${token}` } });
  const { data, error } = (await response.json()) as {
    data: { business: { business_id: string } };
    error: { code: string; message: string } | null;
  };
  if (error) throw new Error(`${error.code} ${error.message}`);
  return data.business.business_id;
}

/** The same bytes as a webhook has. */
function bodyOf(event: ListedEvent, businessId: string): Buffer {
  const { event_id: id, type, occurred_at: timestamp, seq, data: object, previous_attributes } = event;
  const payload = { id, type, api_version: 'v1', timestamp, business_id: businessId, seq };
  return Buffer.from(JSON.stringify({ ...payload, data: { object, previous_attributes } }));
}

async function forward(url: string, body: Buffer, id: string, key: Buffer): Promise<string> {
  const headers = {
    'content-type': 'application/json',
    ...signedHeaders({ id, at: new Date(), body }, [key]),
  };
  try {
    const signal = AbortSignal.timeout(timeoutMs);
    const response = await fetch(url, {
      method: 'POST',
      headers,
      body: new Uint8Array(body),
      redirect: 'manual',
      signal,
    });
    await response.body?.cancel();
    return String(response.status);
  } catch (error) {
    return error instanceof Error ? error.message : 'failed';
  }
}

if (import.meta.main) {
  const interrupted = new AbortController();
  process.once('SIGINT', () => interrupted.abort());
  try {
    const options = readOptions(process.argv.slice(2), process.env);
    await listen(options, interrupted.signal, console.log);
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : String(error)}\n\n${usage}`);
    process.exit(1);
  }
}
