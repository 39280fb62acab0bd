import { recordNotFound } from '../../../../shared/errors/errors.js';
import type { Kernel } from '../../../../shared/kernel/kernel.js';
import type { Actor } from '../../../../shared/requests/actor.js';
import { interactionDeleted } from '../events.js';
import { indexWords } from '../../customers/search/index-words.js';
import { wordsOfNotes } from '../../customers/search/search-words.js';
import { InteractionEntity } from './interaction.entity.js';
import { interactionsTable, snapshotOfInteraction } from './interaction-snapshot.js';
import { recountActivity } from './touch-customer.js';

/** Deletes an interaction. Throws NOT-FOUND-001. */
export async function deleteInteraction({ database }: Kernel, actor: Actor, id: string): Promise<string> {
  const { businessId } = actor;
  return database.write(actor, async (unit) => {
    const interaction = await unit.entities.findOne(InteractionEntity, { businessId, id });
    if (!interaction) throw recordNotFound('interaction', id);
    const { customerId } = interaction;
    unit.entities.remove(interaction);
    await unit.entities.flush();
    const words = { before: wordsOfNotes(interaction.notes), after: new Map() };
    await indexWords(unit, businessId, [{ sourceId: id, customerId, ...words }]);
    await recountActivity(unit, businessId, customerId);
    unit.record(
      interactionDeleted,
      { interaction_id: id, customer_id: customerId },
      { table: interactionsTable, recordId: id, before: snapshotOfInteraction(interaction), after: null },
    );
    return id;
  });
}
