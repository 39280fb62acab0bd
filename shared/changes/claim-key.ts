import { DomainError } from '../errors/domain-error.js';
import { idempotencyInFlight } from '../errors/errors.js';
import type { Transaction } from '../postgres/transaction.js';
import type { Actor } from '../requests/actor.js';
import type { IdempotencyClaim } from '../requests/idempotent-request.js';

/** Keys are kept this long. */
export const keyLifetimeMs = 7 * 24 * 60 * 60_000;

const insert = `insert into kernel.idempotency_keys
    (business_id, credential, operation, key, claim_id, digest, created_at)
  values (?, ?, ?, ?, ?, ?, ?)
  on conflict (business_id, credential, operation, key)
    do update set claim_id = idempotency_keys.claim_id
  returning claim_id`;

/** This key, if it is past its end: it is free at once, and not only after the nightly job. */
const purge = `delete from kernel.idempotency_keys
  where business_id = ? and created_at < ? and (credential, operation, key) = (?, ?, ?)`;

const keep = `update kernel.idempotency_keys set outcome = ?
  where (business_id, credential, operation, key, claim_id) = (?, ?, ?, ?, ?)`;

/**
 * Takes the actor's idempotency key, if there is one, in the transaction. Waits for another
 * transaction that is just taking it; throws IDEM-003 when that commits.
 */
export async function claimKey(transaction: Transaction, actor: Actor, now: Date): Promise<void> {
  const { businessId, claim } = actor;
  if (!claim) return;
  // What was carried out is answered from its outcome; nothing is written again.
  if (claim.outcome) throw taken(claim);
  const { credential, operation, key, claimId, digest } = claim;
  const end = new Date(now.getTime() - keyLifetimeMs);
  transaction.send(purge, [businessId, end, credential, operation, key]);
  const values = [businessId, credential, operation, key, claimId, digest, now];
  const [row] = await transaction.execute<{ claim_id: string }>(insert, values);
  claim.isMade = row?.claim_id === claimId;
  if (!claim.isMade) throw taken(claim);
}

function taken(claim: IdempotencyClaim): DomainError {
  claim.isTaken = true;
  return new DomainError(idempotencyInFlight, 'The first request with this key is being carried out.');
}

/** Keeps what the change resulted in under its key, in the transaction of the change, if it is the first one under it. */
export function keepOutcome(transaction: Transaction, { businessId, claim }: Actor, outcome: unknown): void {
  if (!claim || claim.writes) return;
  const { credential, operation, key, claimId } = claim;
  transaction.send(keep, [claim.seal(outcome), businessId, credential, operation, key, claimId]);
}
