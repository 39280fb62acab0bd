import type { Kernel } from '../../../../shared/kernel/kernel.js';
import type { ChangeOf } from '../../../../shared/records/define-record.js';
import { changedValues } from '../../../../shared/records/record-state.js';
import type { Actor } from '../../../../shared/requests/actor.js';
import { indexWords } from '../../customers/words/words.store.js';
import { interaction, interactionReader, interactionStore, type Interaction } from './interaction.record.js';
import { notesAsSource } from './interaction.rules.js';

/**
 * Changes what was logged of a contact. Throws NOT-FOUND-001, STALE-001 when `version` is no longer current.
 * A change that changes nothing leaves no event.
 */
export function updateInteraction(
  { database }: Kernel,
  actor: Actor,
  input: ChangeOf<typeof interaction>,
): Promise<Interaction> {
  const values = changedValues(interaction, input);
  return database.writeAnswer(actor, async (unit) => {
    const before = await interactionReader.lock(unit, input.id, input.version);
    const [after] = await interactionStore.change(unit, [{ before, values }]);
    await indexWords(unit, actor.businessId, [notesAsSource(before, after!)]);
    return after!;
  });
}
