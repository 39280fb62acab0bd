import { recordNotFound } from '../../../shared/errors/errors.js';
import type { Kernel } from '../../../shared/kernel/kernel.js';
import type { UserActor } from '../../../shared/principal/actor.js';
import { CustomerEntity } from '../customers/customer.entity.js';
import { interactionLogged } from '../events.js';
import { InteractionEntity } from './interaction.entity.js';
import type { LogInteractionInput } from './interaction.input.js';

/** Notes a contact with a customer. Throws NOT-FOUND-001 when the business has no such customer. */
export async function logInteraction(
  { database, clock, ids }: Kernel,
  actor: UserActor,
  { customerId, type, channel, notes }: LogInteractionInput,
): Promise<InteractionEntity> {
  const { businessId, userId } = actor;
  return database.write(actor, async (unit) => {
    const isKnown = await unit.entities.count(CustomerEntity, { businessId, id: customerId });
    if (!isKnown) throw recordNotFound('customer', customerId);
    const interaction = unit.entities.create(InteractionEntity, {
      businessId,
      id: ids.next(),
      customerId,
      type,
      channel,
      notes: notes ?? null,
      createdBy: userId,
      createdAt: clock.now(),
    });
    const payload = { interaction_id: interaction.id, customer_id: customerId, type, channel };
    unit.record(interactionLogged, payload, {
      table: 'crm.interactions',
      recordId: interaction.id,
      before: null,
      after: { ...payload, notes: interaction.notes },
    });
    return interaction;
  });
}
