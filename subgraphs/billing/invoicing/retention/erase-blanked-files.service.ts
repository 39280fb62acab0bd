import type { UnitOfWork } from '../../../../shared/changes/unit-of-work.js';
import { removeObject } from '../../../../shared/files/remove-object.job.js';

/** As many as one transaction erases. */
const batch = 500;

const erase = `update kernel.files set state = 'erased', erased_at = ?
  where business_id = ? and id = any(array(
    select f.id from kernel.files f
    join billing.documents d on d.business_id = f.business_id and d.id = f.owner_id
    where f.business_id = ? and f.owner_table = 'billing.documents' and f.state in ('stored', 'lost')
      and d.issued_at is not null and d.seller = '{}' and d.buyer = '{}'
    order by f.id limit ${batch}))
  returning id`;

/** Erases files of documents whose texts the law retains no longer; answers how many, of a batch. */
export async function eraseBlankedFiles(unit: UnitOfWork): Promise<number> {
  const { businessId } = unit.actor;
  const erased = await unit.execute<{ id: string }>(erase, [unit.now(), businessId, businessId]);
  for (const { id: fileId } of erased) unit.enqueue(removeObject, { businessId, fileId });
  return erased.length;
}
