import { firstPreviousHash, linkHash } from '../../../../shared/audit/link-hash.js';
import type { UnitOfWork } from '../../../../shared/changes/unit-of-work.js';
import type { EventConsumer } from '../../../../shared/kernel/define-consumer.js';
import { ledgerEntryPosted } from '../events.js';
import { canonicalEntry } from './canonical-entry.rules.js';

/** Links entries to the chain of their business in the order of their events, which is the order of commits. */
export const ledgerChainConsumer: EventConsumer = {
  name: 'billing.ledger_chain',
  events: [ledgerEntryPosted],
  handle: (unit, events) =>
    sealEntries(
      unit,
      events.map(({ payload }) => ledgerEntryPosted.payload.parse(payload).entry_id),
    ),
};

const last = `select seq, hash from billing.ledger_chain where business_id = ? order by seq desc limit 1`;
const sought = `select s.entry_id as "entryId", text
  from unnest(?::uuid[]) with ordinality as s (entry_id, ordinal)
  cross join lateral (
    select ${canonicalEntry} as text from billing.ledger_entries e where e.business_id = ? and e.id = s.entry_id) e
  order by s.ordinal`;
const insert = `insert into billing.ledger_chain (business_id, sealed_at, seq, entry_id, hash)
  select ?, ?::timestamptz, r.* from unnest(?::bigint[], ?::uuid[], ?::bytea[]) as r`;

async function sealEntries(unit: UnitOfWork, entryIds: readonly string[]): Promise<void> {
  const { businessId } = unit.actor;
  const [[head], entries] = await Promise.all([
    unit.execute<{ seq: string; hash: Buffer }>(last, [businessId]),
    unit.execute<{ entryId: string; text: string }>(sought, [entryIds, businessId]),
  ]);
  let hash = head?.hash ?? firstPreviousHash;
  const hashes = entries.map(({ text }) => (hash = linkHash(hash, text)));
  const before = BigInt(head?.seq ?? 0);
  unit.send(insert, [
    ...[businessId, unit.now()],
    entries.map((_, index) => String(before + BigInt(index) + 1n)),
    ...[entries.map(({ entryId }) => entryId), hashes],
  ]);
}
