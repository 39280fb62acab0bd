import type { IdempotencyClaim, IdempotentRequest } from './idempotent-request.js';
import type { Principal } from '../access/principal.js';
import type { RequestLifetime } from './request-lifetime.js';
import type { TraceContext } from './trace-context.js';

/** What travels with a request from the gateway to every subgraph, in this process or over HTTP. */
export interface RequestScope {
  /** `req_` and a UUIDv7; in every answer, every error, every log line, every event. */
  readonly requestId: string;
  /** Null while nobody is signed in. */
  readonly principal: Principal | null;
  /** The client's network address; for audit and throttling. */
  readonly address: string | null;
  /** What the client calls itself; for the list of sessions. At most 300 characters. */
  readonly userAgent: string | null;
  /** The trace that the client's request is part of. */
  readonly trace?: TraceContext;
  /** At the gateway, for a request over HTTP: until when its answer is waited for. */
  readonly lifetime?: RequestLifetime;
  /** Of a request with an idempotency key. */
  readonly idempotency?: IdempotentRequest;
  /** This attempt at it, within the subgraph that makes it. */
  readonly claim?: IdempotencyClaim;
}
