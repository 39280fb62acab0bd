import { permitted } from '../../../../shared/access/rules.js';
import { recordGraph } from '../../../../shared/records/record-graph.js';
import { recordResolvers } from '../../../../shared/records/record-resolvers.js';
import { recordShield } from '../../../../shared/records/record-shield.js';
import { Customer, User } from './neighbours.js';
import { note, noteEvents, noteReader, notesEdit, notesView } from './note.record.js';

export const noteShield = recordShield(note, { view: permitted(notesView), edit: permitted(notesEdit) });

export const noteResolvers = recordResolvers(note, {
  graph: recordGraph(note),
  reader: noteReader,
  events: noteEvents,
  user: User,
  relations: { customer: { type: Customer, listedAs: 'notes' } },
});
