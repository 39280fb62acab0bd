import { hash } from 'node:crypto';
import { deserialize, serialize } from 'node:v8';
import type { Kernel } from '../kernel/kernel.js';
import { actorOf } from '../requests/caller.js';
import type { RequestScope } from '../requests/request-scope.js';
import { toIsoTimestamp } from '../values/iso-timestamp.js';
import { SecretBox } from '../values/secret-box.js';
import { keyLifetimeMs } from '../changes/claim-key.js';
import type { IdempotencyClaim } from '../requests/idempotent-request.js';

/** What is known of a key: for which request it was used, and the result if it is there already. */
export interface StoredAnswer<Result> {
  readonly digest: string;
  readonly result: Result | undefined;
  /** What the change resulted in, while there is no answer. */
  readonly outcome: { readonly value: unknown } | undefined;
  /** Of the attempt that took the key. */
  readonly claimId: string;
  readonly takenAt: Date;
}

const find = `select digest, document, answer, outcome, claim_id, created_at from kernel.idempotency_keys
  where business_id = $1 and credential = $2 and operation = $3 and key = $4 and created_at > $5`;

const store = `update kernel.idempotency_keys set document = ?, answer = ?, outcome = null
  where business_id = ? and credential = ? and operation = ? and key = ? and claim_id = ? and answer is null`;

const purpose = 'kernel.idempotency_keys';

/** Results of mutations under their idempotency keys; encrypted, since they can hold personal data and secrets. */
export class StoredAnswers<Result> {
  readonly #box: SecretBox;

  constructor(private readonly kernel: Pick<Kernel, 'database' | 'clock' | 'settings'>) {
    this.#box = new SecretBox(kernel.settings.encryptionKey);
  }

  /** Undefined for a key that nobody used in the last seven days. `document` is the one that is asked now. */
  async find(
    businessId: string,
    { credential, operation, key }: IdempotencyClaim,
    document: string,
  ): Promise<StoredAnswer<Result> | undefined> {
    const since = new Date(this.kernel.clock.now().getTime() - keyLifetimeMs);
    const values = [businessId, credential, operation, key, since];
    const [row] = await this.kernel.database.rows<Row>(businessId, find, values);
    if (!row) return undefined;
    // A result of another release's document may lack what this one asks for.
    const isUsable = row.answer !== null && row.document === digestOf(document);
    return {
      digest: row.digest,
      result: isUsable ? (JSON.parse(this.#open(row.answer!)) as Result) : undefined,
      outcome: row.outcome === null ? undefined : { value: deserialize(this.#bytes(row.outcome)) },
      claimId: row.claim_id,
      takenAt: new Date(toIsoTimestamp(row.created_at)),
    };
  }

  /** Keeps the result, if the claim's transaction was committed and nobody has kept one; otherwise there is no such key. */
  async store(scope: RequestScope, claim: IdempotencyClaim, document: string, result: Result): Promise<void> {
    const { credential, operation, key, claimId } = claim;
    const actor = { ...actorOf(scope), claim: undefined };
    const sealed = this.#box.seal(JSON.stringify(result), purpose);
    const values = [digestOf(document), sealed, actor.businessId, credential, operation, key, claimId];
    await this.kernel.database.write(actor, (unit) => unit.execute(store, values));
  }

  /** Writes what a change resulted in as `find` reads it: rows hold what JSON has no words for. */
  seal(outcome: unknown): string {
    return this.#box.seal(serialize(outcome).toString('base64'), purpose);
  }

  #bytes(outcome: string): Buffer {
    return Buffer.from(this.#open(outcome), 'base64');
  }

  #open(sealed: string): string {
    return this.#box.open(sealed, purpose);
  }
}

interface Row {
  readonly digest: string;
  readonly document: string | null;
  readonly answer: string | null;
  readonly outcome: string | null;
  readonly claim_id: string;
  readonly created_at: string;
}

function digestOf(text: string): string {
  return hash('sha256', text, 'base64url');
}
