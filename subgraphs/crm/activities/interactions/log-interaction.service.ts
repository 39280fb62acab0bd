import { recordNotFound } from '../../../../shared/errors/errors.js';
import type { Kernel } from '../../../../shared/kernel/kernel.js';
import type { UserActor } from '../../../../shared/requests/actor.js';
import { interactionLogged } from '../events.js';
import { indexWords } from '../../customers/search/index-words.js';
import { wordsOfNotes } from '../../customers/search/search-words.js';
import { InteractionEntity } from './interaction.entity.js';
import type { LogInteractionInput } from './interaction.input.js';
import { interactionsTable, payloadOf, snapshotOfInteraction } from './interaction-snapshot.js';
import { touchCustomer } from './touch-customer.js';

/** Notes a contact with a customer. Throws NOT-FOUND-001 when the business has no such customer. */
export async function logInteraction(
  { database, clock, ids }: Kernel,
  actor: UserActor,
  { customerId: givenId, type, channel, notes }: LogInteractionInput,
): Promise<InteractionEntity> {
  const { businessId, userId } = actor;
  return database.write(actor, async (unit) => {
    const now = clock.now();
    const customerId = await touchCustomer(unit, businessId, givenId, now);
    if (!customerId) throw recordNotFound('customer', givenId);
    const interaction = unit.entities.create(InteractionEntity, {
      businessId,
      id: ids.next(),
      customerId,
      type,
      channel,
      notes: notes ?? null,
      createdBy: userId,
      createdAt: now,
      updatedAt: now,
    });
    const { id: sourceId } = interaction;
    await indexWords(unit, businessId, [{ sourceId, customerId, after: wordsOfNotes(interaction.notes) }]);
    unit.record(interactionLogged, payloadOf(interaction), {
      table: interactionsTable,
      recordId: interaction.id,
      before: null,
      after: snapshotOfInteraction(interaction),
    });
    return interaction;
  });
}
