import { BraiFlowError } from './errors.js';
import { pause } from './pause.js';
import type { Session } from './session.js';

export interface Resilience {
  /** How often a request is sent at the most. */
  readonly attempts: number;
  /** How long one attempt may take, in ms. */
  readonly timeoutMs: number;
  /** The longest wait between two attempts, in ms; when the platform asks for a longer one the error is thrown. */
  readonly longestWaitMs: number;
  readonly fetch: (request: Request) => Promise<Response>;
}

const firstWaitMs = 250;
const retriedStatuses = new Set([429, 502, 503, 504]);

/**
 * `fetch` that signs requests, gives changes an idempotency key, renews expired tokens and repeats what may
 * succeed later. Throws BraiFlowError for every answer but success.
 */
export function resilientFetch(session: Session, options: Resilience) {
  return async (request: Request): Promise<Response> => {
    const key = request.method === 'POST' || request.method === 'PATCH' ? crypto.randomUUID() : undefined;
    let isRenewed = false;
    for (let attempt = 1; ; attempt += 1) {
      const headers = new Headers(request.headers);
      const token = session.sign(headers);
      if (key && !headers.has('idempotency-key')) headers.set('idempotency-key', key);
      const isLast = attempt >= options.attempts;
      const response = await send(request, headers, options).catch((error: unknown) => {
        if (isLast || request.signal.aborted) throw error;
        return undefined;
      });
      if (response?.ok || response?.status === 304) return response;
      const error = response && (await BraiFlowError.from(response, request.url));
      if (error?.code === 'AUTH-002' && !isRenewed && (await session.renew(token))) {
        isRenewed = true;
        continue;
      }
      const waitMs = waitOf(response, attempt);
      if (error && (isLast || !isWorthRepeating(error) || waitMs > options.longestWaitMs)) throw error;
      await pause(waitMs, request.signal);
    }
  };
}

/** The request is kept whole, since its body can be read once only. */
function send(request: Request, headers: Headers, { timeoutMs, fetch }: Resilience): Promise<Response> {
  const signal = AbortSignal.any([request.signal, AbortSignal.timeout(timeoutMs)]);
  return fetch(new Request(request.clone(), { headers, signal }));
}

function isWorthRepeating({ status, isRetryable, code }: BraiFlowError): boolean {
  return code === 'IDEM-003' || (isRetryable && retriedStatuses.has(status));
}

/** As long as the platform asks for, else longer each time, and not the same for every client. */
function waitOf(response: Response | undefined, attempt: number): number {
  const seconds = Number(response?.headers.get('retry-after') ?? NaN);
  if (seconds >= 0) return seconds * 1_000;
  return firstWaitMs * 2 ** (attempt - 1) * (0.5 + Math.random());
}
