import { Webhook } from 'standardwebhooks';
import type { WebhookEvent } from './events.js';

export type { EventType, WebhookEvent, WebhookEventOf } from './events.js';

export interface Delivery {
  /** The body as it came: the bytes are signed, not their meaning. */
  readonly body: string | Uint8Array;
  /** Names in any case; those of Node, of `fetch` and of API gateways will do. */
  readonly headers: Headers | Readonly<Record<string, string | readonly string[] | undefined>>;
}

export interface VerificationOptions {
  /** `whsec_…`; during a rotation the old and the new one. */
  readonly secrets: readonly string[];
}

/** The delivery is not from the platform, was changed on the way, or is older than five minutes. */
export class WebhookVerificationError extends Error {
  override readonly name = 'WebhookVerificationError';
}

/** The event of a delivery that the platform signed (Standard Webhooks). Throws WebhookVerificationError. */
export function verifyWebhook({ body, headers }: Delivery, { secrets }: VerificationOptions): WebhookEvent {
  const text = typeof body === 'string' ? body : new TextDecoder().decode(body);
  const plain = plainHeaders(headers);
  const refusals = secrets.map((secret) => refusalOf(new Webhook(secret), text, plain));
  if (refusals.includes(undefined)) return JSON.parse(text) as WebhookEvent;
  throw new WebhookVerificationError(refusals.at(-1) ?? 'There is no secret to verify it by.');
}

function refusalOf(webhook: Webhook, text: string, headers: Record<string, string>): string | undefined {
  try {
    webhook.verify(text, headers, { jsonParse: false });
    return undefined;
  } catch (error) {
    return (error as Error).message;
  }
}

function plainHeaders(headers: Delivery['headers']): Record<string, string> {
  const entries = headers instanceof Headers ? [...headers] : Object.entries(headers);
  return Object.fromEntries(
    entries.flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]])),
  );
}

export interface SignedMessage {
  readonly id: string;
  readonly body: string;
  /** The time of the signature; now when absent. */
  readonly at?: Date | undefined;
}

/** The headers that the platform would send with the message: for tests of a receiver. */
export function signWebhook({ id, body, at = new Date() }: SignedMessage, secret: string) {
  return {
    'webhook-id': id,
    'webhook-timestamp': String(Math.floor(at.getTime() / 1_000)),
    'webhook-signature': new Webhook(secret).sign(id, at, body),
  };
}
