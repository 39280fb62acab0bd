import { z } from 'zod';
import type { PublishedEvent } from '../../../../shared/changes/published-event.js';
import type { UnitOfWork } from '../../../../shared/changes/unit-of-work.js';
import { moveReferences, moveReferencesBack } from '../../../../shared/records/references/move-references.js';
import { profileReference } from '../references.js';
import { lockProfile } from './customer-profiles.reader.js';

const merge = z.object({ customer_id: z.uuid(), merged_customer_id: z.uuid(), merge_id: z.uuid() });
const moved = [{ ...profileReference, onMerge: 'move' } as const];

/** Gives the profile of a merged customer to a survivor without one, and back when the merge is undone. */
export async function moveProfile(
  unit: UnitOfWork,
  { type, businessId, payload }: PublishedEvent,
): Promise<void> {
  if (type !== 'customer.merged' && type !== 'customer.merge_undone') return;
  const { customer_id: survivorId, merged_customer_id: mergedId, merge_id: mergeId } = merge.parse(payload);
  const records = { businessId, mergeId, survivorId, mergedId };
  if (type === 'customer.merge_undone') return moveReferencesBack(unit, moved, records);
  if (!(await lockProfile(unit, survivorId))) await moveReferences(unit, moved, records);
}
