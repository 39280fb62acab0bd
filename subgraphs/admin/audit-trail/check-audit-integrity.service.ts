import { canonicalRow, statesDigest } from '../../../shared/audit/canonical-row.js';
import { firstPreviousHash, linkHash } from '../../../shared/audit/link-hash.js';
import type { Kernel } from '../../../shared/kernel/kernel.js';
import type { AuditFaultReason } from './audit-integrity.type.js';

type Store = Pick<Kernel, 'database'>;
type Reason = `${AuditFaultReason}`;

interface Fault {
  /** Null for a row that no link names. */
  readonly seq: number | null;
  readonly auditId: string;
  readonly reason: Reason;
}

/** What the check found; `checkedEntries` links are in order, and `firstFault` is behind them. */
export interface Integrity {
  readonly isIntact: boolean;
  readonly checkedEntries: number;
  readonly unsealedEntries: number;
  /** SHA-256 in hex of the last link in order. */
  readonly headHash: string | null;
  readonly firstFault: Fault | null;
}

/** Computes the chain of a business's audit trail anew, page by page, up to the first fault. */
export async function checkAuditIntegrity(kernel: Store, businessId: string): Promise<Integrity> {
  const { head, fault } = await checkChain(kernel, businessId);
  const outside = await entriesOutside(kernel, businessId);
  const firstFault = fault ?? foreignRow(outside.foreignId);
  return {
    isIntact: firstFault === null,
    checkedEntries: head.seq,
    unsealedEntries: outside.unsealed,
    headHash: head.seq === 0 ? null : head.hash.toString('hex'),
    firstFault,
  };
}

interface Head {
  readonly seq: number;
  readonly hash: Buffer;
}

interface LinkRow extends Head {
  readonly auditId: string;
  readonly previousHash: Buffer;
  /** Null when the row is gone. */
  readonly canonicalText: string | null;
  /** Whether the states are what was sealed, or were blanked by an erasure that the trail tells of. */
  readonly hasTrueStates: boolean;
  /** A person was erased from the entry before it was sealed by digest: all that is known is its place. */
  readonly isOpaque: boolean;
}

const pageSize = 1_000;

const links = `
  select c.seq::float8 as seq, c.audit_id as "auditId", c.previous_hash as "previousHash", c.hash,
    case when a.audit_id is not null then ${canonicalRow} end as "canonicalText",
    case when c.erased_with is not null then exists (
        select from kernel.audit_log e where e.business_id = $1 and e.record_id = c.erased_with and e.action like '%.erased')
      else c.states_digest is null or ${statesDigest('c.salt')} = c.states_digest end as "hasTrueStates",
    c.erased_with is not null and c.states_digest is null as "isOpaque"
  from kernel.audit_chain c
  left join kernel.audit_log a on a.business_id = c.business_id and a.audit_id = c.audit_id
  where c.business_id = $1 and c.seq > $2 order by c.seq limit ${pageSize}`;

/** The last link that is as it was sealed, and what is wrong with the one after it. */
async function checkChain(
  { database }: Store,
  businessId: string,
): Promise<{ head: Head; fault: Fault | null }> {
  let head: Head = { seq: 0, hash: firstPreviousHash };
  for (;;) {
    const page = await database.rows<LinkRow>(businessId, links, [businessId, head.seq]);
    for (const link of page) {
      const reason = faultOf(link, head);
      if (reason) return { head, fault: { seq: link.seq, auditId: link.auditId, reason } };
      head = { seq: link.seq, hash: link.hash };
    }
    if (page.length < pageSize) return { head, fault: null };
  }
}

function faultOf(link: LinkRow, before: Head): Reason | undefined {
  if (link.seq !== before.seq + 1 || !link.previousHash.equals(before.hash)) return 'broken_link';
  if (link.canonicalText === null) return 'missing_row';
  const isSealed = link.isOpaque || linkHash(before.hash, link.canonicalText).equals(link.hash);
  return isSealed && link.hasTrueStates ? undefined : 'altered_row';
}

const outsideOfChain = `
  select count(waiting.audit_id)::int as unsealed,
    (array_agg(a.audit_id order by a.audit_id) filter (where waiting.audit_id is null))[1] as "foreignId"
  from kernel.audit_log a
  left join kernel.outbox waiting on waiting.business_id = $1 and waiting.audit_id = a.audit_id
  where a.business_id = $1
    and not exists (select from kernel.audit_chain c where c.business_id = $1 and c.audit_id = a.audit_id)`;

interface Outside {
  readonly unsealed: number;
  readonly foreignId: string | null;
}

/** Rows that no link names: those that wait for theirs, and one that the platform did not write. */
async function entriesOutside({ database }: Store, businessId: string): Promise<Outside> {
  const [outside] = await database.rows<Outside>(businessId, outsideOfChain, [businessId]);
  return outside!;
}

function foreignRow(auditId: string | null): Fault | null {
  return auditId === null ? null : { seq: null, auditId, reason: 'foreign_row' };
}
