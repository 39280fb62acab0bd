import { inputClass } from '../../../../shared/records/graph-classes.js';
import { createFields, recordGraph } from '../../../../shared/records/record-graph.js';
import { interaction } from './interaction.record.js';

export const interactionGraph = recordGraph(interaction);

export const LogInteractionInput = inputClass(
  'LogInteractionInput',
  'A contact with a customer.',
  createFields(interaction),
);
