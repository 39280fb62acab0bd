import type { UnitOfWork } from '../../../../shared/changes/unit-of-work.js';
import { recordNotFound } from '../../../../shared/errors/errors.js';
import type { Kernel } from '../../../../shared/kernel/kernel.js';
import { eraseHistory } from '../../../../shared/records/references/erase-history.js';
import { eraseReferences } from '../../../../shared/records/references/erase-references.js';
import { findConcerned } from '../../../../shared/records/references/find-concerned.js';
import type { UserActor } from '../../../../shared/requests/actor.js';
import { SecretBox } from '../../../../shared/values/secret-box.js';
import { formerIdsOf, lockCustomers } from '../customers/customer-aliases.reader.js';
import { customer as customerRecord, customerErased } from '../customers/customer.record.js';
import { customerReferences } from '../references.js';
import { purgeWordsOf } from '../words/purge-words.job.js';
import { eraseFromFiles, eraseFromRelatives, valuesOfPerson } from './erased-texts.store.js';
import type { ErasureRow } from './personal-data.reader.js';
import { sealedFor, verifyErasure } from './verify-erasure.job.js';

const forgetMoves = `delete from kernel.reference_moves m using crm.customer_merges g
  where g.business_id = ? and m.business_id = ? and m.merge_id = g.id
    and (g.survivor_id in (select e.id from jsonb_to_recordset(?::jsonb) as e(id uuid)))`;
const insert = `insert into crm.customer_erasures
    (business_id, id, customer_id, status, sealed_values, blanked_entries, requested_by, requested_at)
  values (?, ?, ?, 'running', ?, ?, ?, ?)`;

/**
 * Erases a person. The customer, its interactions, former ids and merges are deleted; deals and tasks stay
 * without the person; events and the audit trail are blanked, and the trail still holds. Other subgraphs follow
 * the event, and a job searches everything for what is left. Throws NOT-FOUND-001.
 */
export async function eraseCustomer(kernel: Kernel, actor: UserActor, id: string): Promise<ErasureRow> {
  const { database, ids: newIds, clock, catalogue } = kernel;
  const { businessId, userId } = actor;
  const box = new SecretBox(kernel.settings.encryptionKey);
  const requestedAt = clock.now();
  return database.write(actor, async (unit) => {
    const [customer] = await lockCustomers(unit, businessId, [id]);
    if (!customer) throw recordNotFound('customer', id);
    const formerIds = await formerIdsOf(unit, businessId, customer.id);
    const ids = [customer.id, ...formerIds];
    const values = await valuesOfPerson(unit, businessId, ids);
    const concerned = await findConcerned(unit, customerReferences, businessId, ids);
    await eraseRows(unit, businessId, ids);
    const attributes = [...new Set(catalogue.recordReferences.flatMap(({ personal }) => personal ?? []))];
    const history = { businessId, recordId: customer.id, attributes };
    const own = await eraseHistory(unit, { ...history, ids: [...ids, ...concerned] });
    const fromRelatives = await eraseFromRelatives(unit, { ...history, ids, texts: values });
    const blankedEntries = own + fromRelatives + (await eraseFromFiles(unit, { ...history, texts: values }));
    const erasureId = newIds.next();
    const sealed = box.seal(JSON.stringify(values), sealedFor);
    const row = [businessId, erasureId, customer.id, sealed, blankedEntries, userId, requestedAt];
    unit.send(insert, row);
    unit.enqueue(verifyErasure, { businessId, erasureId, tries: 0 });
    const payload = { customer_id: customer.id, former_ids: formerIds };
    unit.record(customerErased, payload, {
      table: customerRecord.table,
      recordId: customer.id,
      before: null,
      after: { ...payload, erasure_id: erasureId },
    });
    return {
      ...{ id: erasureId, customerId: customer.id, status: 'running', blankedEntries, requestedBy: userId },
      ...{ requestedAt, searchedValues: null, remains: [], provedAt: null },
    };
  });
}

async function eraseRows(unit: UnitOfWork, businessId: string, ids: readonly string[]): Promise<void> {
  const given = JSON.stringify(ids.map((id) => ({ id })));
  unit.send(forgetMoves, [businessId, businessId, given]);
  await eraseReferences(unit, customerReferences, businessId, ids);
  await purgeWordsOf(unit, businessId);
}
