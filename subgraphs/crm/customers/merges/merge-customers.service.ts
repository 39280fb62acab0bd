import type { UnitOfWork } from '../../../../shared/changes/unit-of-work.js';
import { invalidField, recordNotFound } from '../../../../shared/errors/errors.js';
import { refuseStale } from '../../../../shared/errors/refuse-stale.js';
import type { Kernel } from '../../../../shared/kernel/kernel.js';
import { auditState } from '../../../../shared/records/record-state.js';
import { moveReferences } from '../../../../shared/records/references/move-references.js';
import type { UserActor } from '../../../../shared/requests/actor.js';
import { recomputeLastActivity } from '../../activities/interactions/interaction.rules.js';
import { customFieldsOf } from '../custom-fields/custom-fields.reader.js';
import { customer, customerMerged, type CustomerState } from '../customers/customer.record.js';
import { updateCustomers } from '../customers/customers.store.js';
import { customerReferences } from '../references.js';
import { purgeWordsOf } from '../words/purge-words.job.js';
import { chooseFields, type MergeSide, type MergeStates, undoUntil } from './merge.rules.js';
import { lockPair, type MergeRow } from './merges.reader.js';
import { purgeMerges } from './purge-merges.job.js';

export interface MergeInput {
  readonly survivorId: string;
  readonly mergedId: string;
  readonly survivorVersion?: number | null;
  readonly mergedVersion?: number | null;
  readonly choices?: readonly { readonly field: string; readonly from: MergeSide }[] | null;
}

const remove = 'delete from crm.customers where business_id = ? and id = ?';
const removePostings =
  'delete from crm.search_postings where business_id = ? and source_id = ? and customer_id = ?';
const movePostings =
  'update crm.search_postings set customer_id = ? where business_id = ? and customer_id = ?';
const insertAlias = 'insert into crm.customer_aliases (business_id, old_id, customer_id) values (?, ?, ?)';
const insertMerge = `insert into crm.customer_merges (business_id, id, survivor_id, merged_id, states, merged_by, merged_at)
  values (?, ?, ?, ?, ?::jsonb, ?, ?)`;

/**
 * Makes two customers one: what refers to the merged one refers to the survivor from then on, in crm at once, in
 * other subgraphs as soon as they hear of it. Throws NOT-FOUND-001, STALE-001, VAL-001 for one customer named
 * twice and for a choice of a field that neither has.
 */
export async function mergeCustomers(
  { database, clock, ids }: Kernel,
  actor: UserActor,
  input: MergeInput,
): Promise<MergeRow> {
  const { businessId, userId } = actor;
  const { survivorId, mergedId } = input;
  const id = ids.next();
  const now = clock.now();
  return database.write(actor, async (unit) => {
    const states = await statesAfter(unit, businessId, input, now);
    const fields = await customFieldsOf(unit, businessId);
    await moveReferences(unit, customerReferences, { businessId, mergeId: id, survivorId, mergedId });
    await removeMerged(unit, businessId, survivorId, mergedId);
    const survivor = { before: states.survivorBefore, after: states.survivorAfter };
    await updateCustomers({ unit, businessId, fields }, [survivor]);
    await recomputeLastActivity(unit, businessId, survivorId);
    const row = [businessId, id, survivorId, mergedId, JSON.stringify(states), userId, now];
    unit.send(insertMerge, row);
    unit.enqueue(purgeMerges, { businessId }, { runAt: undoUntil(now) });
    const payload = { customer_id: survivorId, merged_customer_id: mergedId, merge_id: id };
    const before = { customer_id: survivorId, merged: auditState(customer, states.merged) };
    unit.record(customerMerged, payload, {
      table: customer.table,
      recordId: survivorId,
      before,
      after: payload,
    });
    return {
      id,
      survivorId,
      mergedId,
      mergedBy: userId,
      mergedAt: now,
      undoneAt: null,
      isForgotten: false,
    };
  });
}

async function statesAfter(
  unit: UnitOfWork,
  businessId: string,
  { survivorId, mergedId, survivorVersion, mergedVersion, choices }: MergeInput,
  now: Date,
): Promise<MergeStates> {
  const customers = await lockPair(unit, businessId, [survivorId, mergedId]);
  const survivorBefore = existing(customers, survivorId, survivorVersion);
  const merged = existing(customers, mergedId, mergedVersion);
  if (survivorId === mergedId)
    throw invalidField('mergedId', 'conflicting', 'A customer cannot be merged with itself.');
  const chosen = chooseFields(survivorBefore, merged, choices ?? []);
  const survivorAfter = { ...chosen, version: survivorBefore.version + 1, updatedAt: now };
  return { survivorBefore, merged, survivorAfter };
}

function existing(
  customers: ReadonlyMap<string, CustomerState>,
  id: string,
  version: number | null | undefined,
): CustomerState {
  const customer = customers.get(id);
  if (!customer) throw recordNotFound('customer', id);
  refuseStale('Customer', customer, version);
  return customer;
}

/** The words of notes go with their interactions; those of the customer's own fields go. */
async function removeMerged(
  unit: UnitOfWork,
  businessId: string,
  survivorId: string,
  mergedId: string,
): Promise<void> {
  unit.send(removePostings, [businessId, mergedId, mergedId]);
  unit.send(movePostings, [survivorId, businessId, mergedId]);
  await purgeWordsOf(unit, businessId);
  unit.send(remove, [businessId, mergedId]);
  unit.send(insertAlias, [businessId, mergedId, survivorId]);
}
