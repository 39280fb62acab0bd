import type { Kernel } from '../../../shared/kernel/kernel.js';
import { OutboundError } from '../../../shared/outbound/outbound-error.js';
import { postOutbound } from '../../../shared/outbound/post-outbound.js';
import { signedHeaders } from '../../../shared/outbound/webhook-signature.js';
import { openSigningKey } from '../webhook-endpoints/webhook-secret.rules.js';
import type { PendingDelivery } from './find-pending-delivery.reader.js';
import { readRetryAfter } from './retry-schedule.rules.js';

/** What came of a try. */
export interface TryOutcome {
  readonly attemptedAt: Date;
  readonly durationMs: number;
  /** Null when no answer came. */
  readonly status: number | null;
  readonly body: string | null;
  readonly error: string | null;
  /** The pause that the receiver asked for, in ms. */
  readonly retryAfterMs: number;
}

/** What every request carries beside its signature. */
export const plainHeaders = { 'content-type': 'application/json', 'user-agent': 'BraiFlow-Webhooks/1' };

/** Posts the delivery once, signed with each secret that is in force. Never rejects for what the receiver does. */
export async function tryDelivery(
  { clock, settings }: Pick<Kernel, 'clock' | 'settings'>,
  delivery: PendingDelivery,
): Promise<TryOutcome> {
  const attemptedAt = clock.now();
  const began = performance.now();
  const since = () => Math.round(performance.now() - began);
  const body = Buffer.from(delivery.body);
  const signature = signedHeaders(
    { id: delivery.eventId, at: attemptedAt, body },
    keysOf(delivery, settings),
  );
  const headers = { ...plainHeaders, 'content-length': String(body.length), ...signature };
  try {
    const answer = await postOutbound({ url: delivery.url, headers, body }, settings.outbound);
    const retryAfterMs = readRetryAfter(answer.retryAfter, clock.now());
    return { attemptedAt, durationMs: since(), ...answer, error: null, retryAfterMs };
  } catch (error) {
    if (!(error instanceof OutboundError)) throw error;
    return {
      attemptedAt,
      durationMs: since(),
      status: null,
      body: null,
      error: error.message,
      retryAfterMs: 0,
    };
  }
}

function keysOf(
  { endpointId, sealedSecret, previousSealedSecret }: PendingDelivery,
  settings: Kernel['settings'],
): Buffer[] {
  return [sealedSecret, previousSealedSecret]
    .filter((sealed) => sealed !== null)
    .map((sealed) => openSigningKey(settings, endpointId, sealed));
}
