import { LockMode } from '@mikro-orm/postgresql';
import { isDeepStrictEqual } from 'node:util';
import { DomainError } from '../../../../shared/errors/domain-error.js';
import { invalidField, recordNotFound, stale } from '../../../../shared/errors/errors.js';
import type { Kernel } from '../../../../shared/kernel/kernel.js';
import type { Actor } from '../../../../shared/requests/actor.js';
import { interactionUpdated } from '../events.js';
import { indexWords } from '../../customers/search/index-words.js';
import { wordsOfNotes } from '../../customers/search/search-words.js';
import { InteractionEntity } from './interaction.entity.js';
import type { UpdateInteractionInput } from './interaction.input.js';
import { interactionsTable, payloadOf, snapshotOfInteraction } from './interaction-snapshot.js';

/**
 * Changes what was noted of a contact. Throws NOT-FOUND-001, STALE-001 when `version` is no longer current.
 * A change that changes nothing leaves no event.
 */
export async function updateInteraction(
  { database, clock }: Kernel,
  actor: Actor,
  { id, version, type, channel, notes }: UpdateInteractionInput,
): Promise<InteractionEntity> {
  const { businessId } = actor;
  if (type === null || channel === null)
    throw invalidField(
      type === null ? 'type' : 'channel',
      'isNotEmpty',
      'type and channel cannot be cleared.',
    );
  return database.write(actor, async (unit) => {
    const interaction = await unit.entities.findOne(
      InteractionEntity,
      { businessId, id },
      { lockMode: LockMode.PESSIMISTIC_WRITE },
    );
    if (!interaction) throw recordNotFound('interaction', id);
    if (version != null && version !== interaction.version) {
      const message = `Interaction ${id} is at version ${interaction.version}, not ${version}; read it again.`;
      throw new DomainError(stale, message);
    }
    const before = snapshotOfInteraction(interaction);
    Object.assign(interaction, {
      ...(type !== undefined && { type }),
      ...(channel !== undefined && { channel }),
      ...(notes !== undefined && { notes }),
    });
    const after = snapshotOfInteraction(interaction);
    if (isDeepStrictEqual(before, after)) return interaction;
    interaction.updatedAt = clock.now();
    await indexWords(unit, businessId, [
      {
        sourceId: id,
        customerId: interaction.customerId,
        before: wordsOfNotes(before.notes),
        after: wordsOfNotes(after.notes),
      },
    ]);
    unit.record(interactionUpdated, payloadOf(interaction), {
      table: interactionsTable,
      recordId: id,
      before,
      after,
    });
    await unit.entities.flush();
    return interaction;
  });
}
