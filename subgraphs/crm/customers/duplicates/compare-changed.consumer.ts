import type { PublishedEvent } from '../../../../shared/changes/published-event.js';
import type { UnitOfWork } from '../../../../shared/changes/unit-of-work.js';
import { customerCreated } from '../customers/customer.record.js';
import { type Comparable, compareCustomers, duplicateKeysOf } from './duplicate.rules.js';

/** Pairs below are not worth a look. */
const lowestScorePercent = 45;

const columns = 'id, name, email, phone, company_id as "companyId"';
const byIds = `select ${columns} from crm.customers where business_id = ? and id = any(?::uuid[])`;
/** A merge or an erasure of one waits for this, or this finds it gone; who changes one does not wait. */
const lockByIds = `${byIds} order by id for key share`;
const removeKeys = 'delete from crm.duplicate_keys where business_id = ? and customer_id = any(?::uuid[])';
const addKeys = `insert into crm.duplicate_keys (business_id, key, customer_id)
  select ?, key, id from jsonb_to_recordset(?::jsonb) as r(id uuid, key text) on conflict do nothing`;

/** What more than 40 customers share is no sign that two of them are one. */
const sharing = `select distinct least(c.id, o.id) as first, greatest(c.id, o.id) as second
  from jsonb_to_recordset(?::jsonb) as c(id uuid, key text)
  cross join lateral (select array(
    select customer_id from crm.duplicate_keys where business_id = ? and key = c.key limit 41) as ids) sharers
  cross join unnest(sharers.ids) as o(id)
  where cardinality(sharers.ids) <= 40 and o.id <> c.id`;
const removePairsOf = (end: string) => `delete from crm.duplicate_pairs
  where business_id = ? and dismissed_at is null and ${end} = any(?::uuid[])`;
/** An `or` over both ends would compare each changed customer with each pair of the business. */
const removePairs = [removePairsOf('first_id'), removePairsOf('second_id')];
const addPairs = `insert into crm.duplicate_pairs (business_id, first_id, second_id, score_percent, reasons)
  select ?, first, second, score, array(select jsonb_array_elements_text(reasons))
  from jsonb_to_recordset(?::jsonb) as r(first uuid, second uuid, score int, reasons jsonb)
  on conflict (business_id, first_id, second_id)
    do update set score_percent = excluded.score_percent, reasons = excluded.reasons`;

/** Compares changed customers with those that share a key, and keeps the pairs that may be the same person. */
export async function findDuplicatesOfChanged(
  unit: UnitOfWork,
  events: readonly PublishedEvent[],
): Promise<void> {
  // What is known of new ones cannot be out of date.
  const changes = events.filter(({ type }) => type !== customerCreated.type);
  await findDuplicatesOf(unit, events[0]!.businessId, idsOf(events), idsOf(changes));
}

/** Compares customers of the business with those that share a key; of those that were compared before, that is forgotten. */
export async function findDuplicatesOf(
  unit: UnitOfWork,
  businessId: string,
  ids: ReadonlySet<string>,
  compared: ReadonlySet<string>,
): Promise<void> {
  const changed: Comparable[] = await unit.execute(lockByIds, [businessId, [...ids]]);
  if (compared.size > 0) forget(unit, businessId, [...compared]);
  const keys = JSON.stringify(
    changed.flatMap((customer) => duplicateKeysOf(customer).map((key) => ({ id: customer.id, key }))),
  );
  unit.send(addKeys, [businessId, keys]);
  const pairs: { first: string; second: string }[] = await unit.execute(sharing, [keys, businessId]);
  if (pairs.length === 0) return;
  const known = new Set(pairs.flatMap(({ first, second }) => [first, second]));
  const customers: Comparable[] = await unit.execute(lockByIds, [businessId, [...known]]);
  const alike = alikeAmong(pairs, new Map(customers.map((customer) => [customer.id, customer])));
  unit.send(addPairs, [businessId, JSON.stringify(alike)]);
}

/** Takes away what was found before a change. */
function forget(unit: UnitOfWork, businessId: string, ids: readonly string[]): void {
  for (const remove of [removeKeys, ...removePairs]) unit.send(remove, [businessId, ids]);
}

function idsOf(events: readonly PublishedEvent[]): Set<string> {
  return new Set(events.map(({ recordId }) => recordId));
}

function alikeAmong(
  pairs: readonly { first: string; second: string }[],
  customers: ReadonlyMap<string, Comparable>,
) {
  return pairs.flatMap(({ first, second }) => {
    const [one, other] = [customers.get(first), customers.get(second)];
    if (!one || !other) return [];
    const { scorePercent: score, reasons } = compareCustomers(one, other);
    return score < lowestScorePercent ? [] : [{ first, second, score, reasons }];
  });
}
