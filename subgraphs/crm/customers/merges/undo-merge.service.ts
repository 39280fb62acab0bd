import type { UnitOfWork } from '../../../../shared/changes/unit-of-work.js';
import { DomainError } from '../../../../shared/errors/domain-error.js';
import { conflict, recordNotFound } from '../../../../shared/errors/errors.js';
import type { Kernel } from '../../../../shared/kernel/kernel.js';
import { auditState } from '../../../../shared/records/record-state.js';
import { moveReferencesBack } from '../../../../shared/records/references/move-references.js';
import type { UserActor } from '../../../../shared/requests/actor.js';
import { recomputeLastActivity } from '../../activities/interactions/interaction.rules.js';
import { customFieldsOf } from '../custom-fields/custom-fields.reader.js';
import { customer, customerMergeUndone, type CustomerState } from '../customers/customer.record.js';
import { insertCustomers, type Store, updateCustomers } from '../customers/customers.store.js';
import { customerReferences } from '../references.js';
import { type MergeStates, undoDays, undoFields, undoUntil } from './merge.rules.js';
import { lockPair, type MergeRow } from './merges.reader.js';

const lock = `select id, survivor_id as "survivorId", merged_id as "mergedId", states, merged_by as "mergedBy",
    merged_at as "mergedAt", undone_at as "undoneAt", states is null as "isForgotten"
  from crm.customer_merges where business_id = ? and id = ? for update`;
const markUndone =
  'update crm.customer_merges set undone_at = ?, states = null where business_id = ? and id = ?';
const removeAlias = 'delete from crm.customer_aliases where business_id = ? and old_id = ?';
const setVersion = 'update crm.customers set version = ? where business_id = ? and id = ?';
const movePostings = `update crm.search_postings p set customer_id = i.customer_id from crm.interactions i
  where p.business_id = ? and p.customer_id = ? and i.business_id = ? and i.customer_id = ? and p.source_id = i.id`;

type StoredMerge = MergeRow & { readonly states: MergeStates | null };

/**
 * Takes two merged customers apart: the merged one is back with its id, and with what referred to it and was
 * not given to somebody else since; the survivor has its former values where they were not changed since.
 * Throws NOT-FOUND-001, and CONFLICT-001 after 30 days, for a merge that is undone already, whose survivor is
 * itself merged or gone, and when another customer has by now what identifies one of the two.
 */
export async function undoMerge(
  { database, clock }: Kernel,
  actor: UserActor,
  id: string,
): Promise<MergeRow> {
  const { businessId } = actor;
  const now = clock.now();
  return database.write(actor, async (unit) => {
    const [merge] = await unit.execute<StoredMerge>(lock, [businessId, id]);
    if (!merge) throw recordNotFound('merge', id);
    const states = statesOf(merge, now);
    const { survivorId, mergedId } = merge;
    const survivor = (await lockPair(unit, businessId, [survivorId])).get(survivorId);
    if (!survivor) throw refusal(`the survivor ${survivorId} was itself merged; undo that merge first`);
    const store = { unit, businessId, fields: await customFieldsOf(unit, businessId) };
    const after = { ...undoFields(survivor, states), version: survivor.version + 1, updatedAt: now };
    await updateCustomers(store, [{ before: survivor, after }]);
    await restore(store, { ...states.merged, updatedAt: now });
    await moveReferencesBack(unit, customerReferences, { businessId, mergeId: id, survivorId, mergedId });
    unit.send(movePostings, [businessId, survivorId, businessId, mergedId]);
    await recomputeLastActivity(unit, businessId, survivorId);
    await recomputeLastActivity(unit, businessId, mergedId);
    unit.send(markUndone, [now, businessId, id]);
    record(unit, merge, states.merged);
    const { mergedBy, mergedAt } = merge;
    return { id, survivorId, mergedId, mergedBy, mergedAt, undoneAt: now, isForgotten: true };
  });
}

function statesOf({ undoneAt, mergedAt, states }: StoredMerge, now: Date): MergeStates {
  if (undoneAt) throw refusal('it is undone already');
  if (!states || undoUntil(mergedAt) < now)
    throw refusal(`that is possible for ${undoDays} days, and until one of the persons is erased`);
  return states;
}

function refusal(why: string): DomainError {
  return new DomainError(conflict, `The merge cannot be undone: ${why}.`);
}

/** Its version goes on from where it was: nobody may take it for what they read before the merge. */
async function restore(store: Store, merged: CustomerState): Promise<void> {
  const { unit, businessId } = store;
  unit.send(removeAlias, [businessId, merged.id]);
  await insertCustomers(store, [merged]);
  unit.send(setVersion, [merged.version + 1, businessId, merged.id]);
}

function record(unit: UnitOfWork, { id, survivorId, mergedId }: StoredMerge, merged: CustomerState): void {
  const payload = { customer_id: survivorId, merged_customer_id: mergedId, merge_id: id };
  const after = { customer_id: survivorId, restored: auditState(customer, merged) };
  unit.record(customerMergeUndone, payload, {
    table: customer.table,
    recordId: survivorId,
    before: payload,
    after,
  });
}
