import type { Kernel } from '../../../../shared/kernel/kernel.js';
import type { Actor } from '../../../../shared/requests/actor.js';
import { indexWords } from '../../customers/words/words.store.js';
import { interactionReader, interactionStore } from './interaction.record.js';
import { notesAsSource, recomputeLastActivity } from './interaction.rules.js';

/** Deletes an interaction. Throws NOT-FOUND-001. */
export function deleteInteraction({ database }: Kernel, actor: Actor, id: string): Promise<string> {
  const { businessId } = actor;
  return database.writeAnswer(actor, async (unit) => {
    const interaction = await interactionReader.lock(unit, id);
    await interactionStore.remove(unit, [interaction]);
    await indexWords(unit, businessId, [notesAsSource(interaction, null)]);
    await recomputeLastActivity(unit, businessId, interaction.customerId);
    return id;
  });
}
