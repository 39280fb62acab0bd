import { randomBytes } from 'node:crypto';
import type { Transaction } from '../postgres/transaction.js';
import { canonicalRow, statesDigest } from './canonical-row.js';
import { firstPreviousHash, linkHash } from './link-hash.js';

/** Audit rows that no link of their business's chain names yet, and the end of that chain. */
export interface Unsealed {
  readonly head: Head;
  readonly rows: readonly UnsealedRow[];
}

/**
 * Finds which audit rows of a business to seal, in the order given. Rows that a link names already are left out: whoever
 * asked before may have died without saying so. Until the transaction ends other sealers of the same business wait,
 * writers never do. Must run in a READ COMMITTED transaction that names the tenant: what the sealer before committed has
 * to be seen after the wait.
 */
export async function findUnsealed(
  transaction: Transaction,
  businessId: string,
  auditIds: readonly string[],
): Promise<Unsealed> {
  transaction.send(lock, [businessId]);
  const salts = auditIds.map(() => randomBytes(saltLength));
  const [head, rows] = await Promise.all([
    headOf(transaction, businessId),
    transaction.execute<UnsealedRow>(unsealed, [businessId, auditIds, salts]),
  ]);
  return { head, rows };
}

/** Links audit rows to the chain of their business, in the transaction that found them. */
export function sealAuditRows(transaction: Transaction, businessId: string, { head, rows }: Unsealed): void {
  const links = linksAfter(head, rows);
  if (links.length > 0) sendLinks(transaction, businessId, links);
}

interface Head {
  readonly seq: bigint;
  readonly hash: Buffer;
}

interface States {
  readonly auditId: string;
  readonly salt: Buffer;
  readonly statesDigest: Buffer;
}

interface UnsealedRow extends States {
  readonly canonicalText: string;
}

interface Link extends Head, States {
  readonly previousHash: Buffer;
}

const lock = `select pg_advisory_xact_lock(hashtextextended('audit chain of ' || $1::text, 0))`;

async function headOf(transaction: Transaction, businessId: string): Promise<Head> {
  const [head] = await transaction.execute<{ seq: string; hash: Buffer }>(
    'select c.seq, c.hash from kernel.audit_chain c where c.business_id = $1 order by c.seq desc limit 1',
    [businessId],
  );
  return head ? { seq: BigInt(head.seq), hash: head.hash } : { seq: 0n, hash: firstPreviousHash };
}

const saltLength = 16;

/** Each row by its key, whatever the tables' statistics say: they grow between two looks at them. */
const unsealed = `
  select given.audit_id as "auditId", given.salt, c.states_digest as "statesDigest", ${canonicalRow} as "canonicalText"
  from unnest($2::uuid[], $3::bytea[]) with ordinality as given (audit_id, salt, place)
  cross join lateral (
    select * from kernel.audit_log a where a.business_id = $1 and a.audit_id = given.audit_id limit 1) a
  left join lateral (
    select true as is_sealed from kernel.audit_chain link
    where link.business_id = $1 and link.audit_id = given.audit_id limit 1) sealed on true
  cross join lateral (select ${statesDigest('given.salt')} as states_digest) c
  where is_sealed is null
  order by given.place`;

function linksAfter(head: Head, rows: readonly UnsealedRow[]): Link[] {
  let { seq, hash } = head;
  return rows.map(({ canonicalText, ...states }) => {
    const previousHash = hash;
    seq += 1n;
    hash = linkHash(previousHash, canonicalText);
    return { ...states, seq, previousHash, hash };
  });
}

const insertion = `
  insert into kernel.audit_chain (business_id, seq, audit_id, previous_hash, hash, salt, states_digest)
  select $1, link.*
  from unnest($2::bigint[], $3::uuid[], $4::bytea[], $5::bytea[], $6::bytea[], $7::bytea[]) as link`;

function sendLinks(transaction: Transaction, businessId: string, links: readonly Link[]): void {
  transaction.send(insertion, [
    businessId,
    links.map(({ seq }) => String(seq)),
    links.map(({ auditId }) => auditId),
    links.map(({ previousHash }) => previousHash),
    links.map(({ hash }) => hash),
    links.map(({ salt }) => salt),
    links.map(({ statesDigest }) => statesDigest),
  ]);
}
