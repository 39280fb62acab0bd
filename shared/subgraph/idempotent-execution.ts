import { setTimeout as delay } from 'node:timers/promises';
import { DomainError } from '../errors/domain-error.js';
import { idempotencyInFlight, idempotencyMismatch } from '../errors/errors.js';
import type { Kernel } from '../kernel/kernel.js';
import type { RequestScope } from '../requests/request-scope.js';
import type { IdempotencyClaim } from '../requests/idempotent-request.js';
import { StoredAnswers, type StoredAnswer } from './stored-answers.js';

/** How long a repetition waits for the first request's answer. */
const patienceMs = 5_000;
const pauseMs = 50;

export interface Replay<Result> {
  readonly result: Result;
  /** Whether it is an earlier request's. */
  readonly isReplay: boolean;
}

/** Carries out operations that have an idempotency key: once, however often they are asked. */
export class IdempotentExecution<Result> {
  readonly #answers: StoredAnswers<Result>;
  /** What this process is carrying out, so that repetitions need not ask the database again and again. */
  readonly #inFlight = new Map<string, Promise<unknown>>();

  constructor(private readonly kernel: Pick<Kernel, 'database' | 'clock' | 'settings' | 'ids' | 'logger'>) {
    this.#answers = new StoredAnswers(kernel);
  }

  /**
   * Runs the operation, or answers as it was answered before. Throws IDEM-002 when the key was used for
   * another request, IDEM-003 when the first one's answer does not come within five seconds.
   */
  async run(
    scope: RequestScope,
    document: string,
    execute: (scope: RequestScope) => Promise<Result>,
  ): Promise<Replay<Result>> {
    const { idempotency, principal } = scope;
    if (!idempotency || !principal) return { result: await execute(scope), isReplay: false };
    const { businessId, apiKeyId, userId } = principal;
    const credential = apiKeyId ? `key ${apiKeyId}` : `user ${userId}`;
    const name = [businessId, credential, idempotency.operation, idempotency.key].join(' ');
    for (const giveUpAtMs = performance.now() + patienceMs; performance.now() < giveUpAtMs;) {
      const running = this.#inFlight.get(name);
      if (running) {
        await Promise.race([running, delay(patienceMs, undefined, { ref: false })]);
        continue;
      }
      const seal = (outcome: unknown) => this.#answers.seal(outcome);
      const claim = { ...idempotency, credential, claimId: this.kernel.ids.next(), seal };
      const attempt = this.#attempt({ ...scope, claim }, claim, document, execute);
      const settled = attempt.catch(() => undefined).finally(() => this.#inFlight.delete(name));
      this.#inFlight.set(name, settled);
      const found = await attempt;
      if (found) return found;
      await delay(pauseMs);
    }
    throw new DomainError(
      idempotencyInFlight,
      'The first request with this key has no answer yet; repeat it later, or read the record.',
    );
  }

  /** Undefined while another process carries the request out. */
  async #attempt(
    scope: RequestScope,
    claim: IdempotencyClaim,
    document: string,
    execute: (scope: RequestScope) => Promise<Result>,
  ): Promise<Replay<Result> | undefined> {
    const known = await this.#answers.find(scope.principal!.businessId, claim, document);
    if (known && known.digest !== claim.digest)
      throw new DomainError(
        idempotencyMismatch,
        'The key was used for another request; take a new one for each request.',
      );
    if (known?.result) return { result: known.result, isReplay: true };
    if (known) return this.#recover(scope, claim, known, document, execute);
    const result = await execute(scope);
    if (claim.isTaken) return undefined;
    if (!claim.isMade) return { result, isReplay: false };
    await this.#answers.store(scope, claim, document, result).catch((error: unknown) => {
      const { requestId } = scope;
      this.kernel.logger.error({ requestId, err: error }, 'an answer was not kept for its idempotency key');
    });
    return { result, isReplay: false };
  }

  /**
   * The answer of a request that was carried out, when whoever did it has had the time to give it and did not: its process
   * ended. It is made of what the change resulted in; nothing is done again.
   */
  async #recover(
    scope: RequestScope,
    claim: IdempotencyClaim,
    { outcome, claimId, takenAt }: StoredAnswer<Result>,
    document: string,
    execute: (scope: RequestScope) => Promise<Result>,
  ): Promise<Replay<Result> | undefined> {
    const ageMs = this.kernel.clock.now().getTime() - takenAt.getTime();
    if (!outcome || ageMs < patienceMs) return undefined;
    const again = { ...claim, claimId, outcome };
    const result = await execute({ ...scope, claim: again });
    if (!again.writes || again.isTaken) return undefined;
    await this.#answers.store(scope, again, document, result);
    return { result, isReplay: true };
  }
}
