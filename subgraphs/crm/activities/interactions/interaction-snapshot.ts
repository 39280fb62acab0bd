import type { InteractionEntity } from './interaction.entity.js';

/** An interaction as events tell of it: what was said stays in the platform. */
export function payloadOf({ id, customerId, type, channel }: InteractionEntity) {
  return { interaction_id: id, customer_id: customerId, type, channel };
}

/** An interaction as the audit trail records it. */
export function snapshotOfInteraction(interaction: InteractionEntity) {
  return { ...payloadOf(interaction), notes: interaction.notes };
}

/** The name of the table in the audit trail. */
export const interactionsTable = 'crm.interactions';
