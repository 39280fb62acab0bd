import { createHmac, timingSafeEqual } from 'node:crypto';

/** An event as a webhook delivers it. */
export interface WebhookEvent {
  readonly id: string;
  readonly type: string;
  readonly api_version: string;
  readonly timestamp: string;
  readonly business_id: string;
  readonly seq: number;
  readonly data: {
    readonly object: Readonly<Record<string, unknown>>;
    readonly previous_attributes: Readonly<Record<string, unknown>> | null;
  };
}

export interface Delivery {
  /** The body as it came: the bytes are signed, not their meaning. */
  readonly body: string | Uint8Array;
  readonly headers: Headers | Readonly<Record<string, string | string[] | undefined>>;
}

export interface VerificationOptions {
  /** `whsec_…`; during a rotation the old and the new one. */
  readonly secrets: readonly string[];
  /** How far the delivery's clock may be from ours, in seconds; 300 unless said. */
  readonly toleranceSeconds?: number;
  readonly nowMs?: number;
}

/** The delivery is not from the platform, was changed on the way, or is too old. */
export class WebhookVerificationError extends Error {
  override readonly name = 'WebhookVerificationError';
}

/** The event of a delivery that the platform signed (Standard Webhooks). Throws WebhookVerificationError. */
export function verifyWebhook(delivery: Delivery, options: VerificationOptions): WebhookEvent {
  const { secrets, toleranceSeconds = 300, nowMs = Date.now() } = options;
  const [id, timestamp, signatures] = ['id', 'timestamp', 'signature'].map((name) =>
    headerOf(delivery, `webhook-${name}`),
  );
  const ageSeconds = Math.abs(nowMs / 1_000 - Number(timestamp));
  if (!(ageSeconds <= toleranceSeconds))
    throw new WebhookVerificationError('The delivery is too old, or of the future.');
  const body = Buffer.from(delivery.body);
  const signed = Buffer.concat([Buffer.from(`${id}.${timestamp}.`), body]);
  const given = signatures!.split(' ').flatMap((each) => (each.startsWith('v1,') ? [each.slice(3)] : []));
  const isSigned = secrets.some((secret) =>
    given.some((signature) => isEqual(signature, sign(secret, signed))),
  );
  if (!isSigned) throw new WebhookVerificationError('No signature fits the body and the secret.');
  return JSON.parse(body.toString('utf8')) as WebhookEvent;
}

function headerOf({ headers }: Delivery, name: string): string {
  const value = headers instanceof Headers ? headers.get(name) : headers[name];
  if (typeof value !== 'string') throw new WebhookVerificationError(`The header ${name} is missing.`);
  return value;
}

function sign(secret: string, signed: Buffer): Buffer {
  const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64');
  return createHmac('sha256', key).update(signed).digest();
}

function isEqual(signature: string, expected: Buffer): boolean {
  const given = Buffer.from(signature, 'base64');
  return given.length === expected.length && timingSafeEqual(given, expected);
}
