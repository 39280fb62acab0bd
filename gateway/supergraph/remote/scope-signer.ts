import type { RequestScope } from '../../../shared/requests/request-scope.js';
import type { Clock } from '../../../shared/values/clock.js';
import { signScope } from '../../../shared/requests/scope-token.js';

/** Tokens hold for a minute; a stream's scope outlives that. */
const reusedForMs = 20_000;

/** Signs the scope of a request once for all that it asks of subgraphs. */
export class ScopeSigner {
  readonly #signed = new WeakMap<RequestScope, { readonly token: string; readonly atMs: number }>();

  /** `secret` is shared with the subgraphs. */
  constructor(
    private readonly secret: string,
    private readonly clock: Clock,
  ) {}

  sign(scope: RequestScope): string {
    const nowMs = this.clock.now().getTime();
    const cached = this.#signed.get(scope);
    if (cached && nowMs - cached.atMs < reusedForMs) return cached.token;
    const token = signScope(scope, this.secret, nowMs);
    this.#signed.set(scope, { token, atMs: nowMs });
    return token;
  }
}
