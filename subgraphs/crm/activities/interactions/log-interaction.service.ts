import { recordNotFound } from '../../../../shared/errors/errors.js';
import type { Kernel } from '../../../../shared/kernel/kernel.js';
import type { CreateOf } from '../../../../shared/records/define-record.js';
import { newValues } from '../../../../shared/records/record-state.js';
import type { UserActor } from '../../../../shared/requests/actor.js';
import { indexWords } from '../../customers/words/words.store.js';
import { interaction, type Interaction, interactionStore } from './interaction.record.js';
import { notesAsSource, recordActivity } from './interaction.rules.js';

/** Logs a contact with a customer. Throws NOT-FOUND-001 when the business has no such customer. */
export function logInteraction(
  { database }: Kernel,
  actor: UserActor,
  input: CreateOf<typeof interaction>,
): Promise<Interaction> {
  const { businessId } = actor;
  return database.writeAnswer(actor, async (unit) => {
    const customerId = await recordActivity(unit, businessId, input.customerId, unit.now());
    if (!customerId) throw recordNotFound('customer', input.customerId);
    const values = { ...newValues(interaction, input), customerId };
    const [logged] = await interactionStore.insert(unit, [values]);
    await indexWords(unit, businessId, [notesAsSource(null, logged!)]);
    return logged!;
  });
}
