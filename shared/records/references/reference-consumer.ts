import { z } from 'zod';
import type { UnitOfWork } from '../../changes/unit-of-work.js';
import type { EventConsumer } from '../../kernel/define-consumer.js';
import type { PublishedEvent } from '../../changes/published-event.js';
import { eraseReferences } from './erase-references.js';
import { moveReferences, moveReferencesBack } from './move-references.js';
import type { RecordReference } from '../../kernel/record-reference.js';

/** What can happen to a record that others refer to. */
const verbs = ['merged', 'merge_undone', 'erased'];

const merge = z.object({ merge_id: z.uuid() });

/**
 * Does to the rows of a subgraph what its references declare, once their records were merged, taken apart
 * again or erased. `customer.merged` and `customer.merge_undone` say `merge_id`, `customer_id` (the survivor)
 * and `merged_customer_id`, `customer.erased` says `customer_id` and the `former_ids` that led to it; so for
 * any other entity. `after` is what the subgraph does beyond that, in the order of the events.
 */
export function referenceConsumer(
  subgraph: string,
  references: readonly RecordReference[],
  after: (unit: UnitOfWork, event: PublishedEvent) => Promise<void> = async () => {},
): EventConsumer {
  const byName = Map.groupBy(references, ({ typename }) => wireName(typename));
  return {
    name: `${subgraph}.references`,
    events: [...byName.keys()].flatMap((name) => verbs.map((verb) => ({ type: `${name}.${verb}` }))),
    async handle(unit, events) {
      for (const event of events) {
        const [name = '', verb = ''] = event.type.split('.');
        const referring = byName.get(name);
        if (!referring) continue;
        await follow(unit, referring, name, verb, event);
        await after(unit, event);
      }
    },
  };
}

async function follow(
  unit: UnitOfWork,
  references: readonly RecordReference[],
  name: string,
  verb: string,
  { businessId, payload }: PublishedEvent,
): Promise<void> {
  const recordId = String(payload[`${name}_id`]);
  if (verb === 'erased') {
    const formerIds = z.array(z.uuid()).catch([]).parse(payload['former_ids']);
    return eraseReferences(unit, references, businessId, [recordId, ...formerIds]);
  }
  if (verb !== 'merged' && verb !== 'merge_undone') return;
  const { merge_id: mergeId } = merge.parse(payload);
  const mergedId = String(payload[`merged_${name}_id`]);
  const move = verb === 'merged' ? moveReferences : moveReferencesBack;
  await move(unit, references, { businessId, mergeId, survivorId: recordId, mergedId });
}

/** `PurchaseOrder` is `purchase_order` in events. */
function wireName(typename: string): string {
  return typename.replace(/(?<!^)[A-Z]/g, '_$&').toLowerCase();
}
