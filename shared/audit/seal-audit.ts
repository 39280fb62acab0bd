import { canonicalRow } from './canonical-row.js';
import { firstPreviousHash, linkHash } from './link-hash.js';
import { settledPosition } from './settled-position.js';

/** A connection within a transaction that names the tenant, such as a client of pg. */
export interface SealingClient {
  query(text: string, values: unknown[]): Promise<{ rows: unknown[] }>;
}

/** Rows that are read and sealed at a time. */
const largestBatch = 1_000;

/**
 * Links the rows of a business's audit trail that are not sealed yet to its chain, in the order in
 * which they were written, and answers how many there were. Only sealers of the same business wait for
 * each other, writers never do. Must run in a READ COMMITTED transaction: what the sealer before
 * committed has to be seen after the wait.
 */
export async function sealAuditTrail(client: SealingClient, businessId: string): Promise<number> {
  await client.query(lock, [businessId]);
  let head = await headOf(client, businessId);
  let after = await settledOf(client, businessId);
  let sealed = 0;
  for (;;) {
    const rows = await unsealedRows(client, businessId, after);
    const links = linksAfter(head, rows);
    if (links.length > 0) await insertLinks(client, businessId, links);
    sealed += links.length;
    if (links.length < largestBatch) return sealed;
    head = links.at(-1)!;
    // Rows that become visible behind this point are found by the next call: their commit asks for it.
    after = rows.at(-1)!.position;
  }
}

interface Head {
  readonly seq: bigint;
  readonly hash: Buffer;
}

interface UnsealedRow {
  readonly auditId: string;
  readonly position: string;
  readonly canonicalText: string;
}

interface Link extends Head {
  readonly auditId: string;
  readonly position: string;
  readonly previousHash: Buffer;
}

const lock = `select pg_advisory_xact_lock(hashtextextended('audit chain of ' || $1::text, 0))`;

async function headOf(client: SealingClient, businessId: string): Promise<Head> {
  const { rows } = await client.query(
    'select c.seq, c.hash from kernel.audit_chain c where c.business_id = $1 order by c.seq desc limit 1',
    [businessId],
  );
  const [head] = rows as { seq: string; hash: Buffer }[];
  return head ? { seq: BigInt(head.seq), hash: head.hash } : { seq: 0n, hash: firstPreviousHash };
}

async function settledOf(client: SealingClient, businessId: string): Promise<string> {
  const { rows } = await client.query(`select (${settledPosition})::text as position`, [businessId]);
  return (rows as { position: string }[])[0]!.position;
}

const unsealed = `
  select a.audit_id as "auditId", a.position, ${canonicalRow} as "canonicalText"
  from (
    select * from kernel.audit_log l
    where l.business_id = $1 and l.position > $2
      and not exists (
        select from kernel.audit_chain c where c.business_id = $1 and c.position > $2 and c.audit_id = l.audit_id)
    order by l.position limit ${largestBatch}
  ) a order by a.position`;

async function unsealedRows(
  client: SealingClient,
  businessId: string,
  after: string,
): Promise<UnsealedRow[]> {
  const { rows } = await client.query(unsealed, [businessId, after]);
  return rows as UnsealedRow[];
}

function linksAfter(head: Head, rows: readonly UnsealedRow[]): Link[] {
  let { seq, hash } = head;
  return rows.map(({ auditId, position, canonicalText }) => {
    const previousHash = hash;
    seq += 1n;
    hash = linkHash(previousHash, canonicalText);
    return { seq, auditId, position, previousHash, hash };
  });
}

const insertion = `
  insert into kernel.audit_chain (business_id, seq, audit_id, position, previous_hash, hash)
  select $1, link.* from unnest($2::bigint[], $3::uuid[], $4::bigint[], $5::bytea[], $6::bytea[]) as link`;

async function insertLinks(client: SealingClient, businessId: string, links: readonly Link[]): Promise<void> {
  await client.query(insertion, [
    businessId,
    links.map(({ seq }) => String(seq)),
    links.map(({ auditId }) => auditId),
    links.map(({ position }) => position),
    links.map(({ previousHash }) => previousHash),
    links.map(({ hash }) => hash),
  ]);
}
