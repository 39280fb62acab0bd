import { isAuthenticated } from '../../../../shared/access/rules.js';
import { entityReference } from '../../../../shared/records/reference.js';
import { eventReference } from '../../../../shared/events/event-representation.js';
import type { SubgraphDefinition } from '../../../../shared/subgraph/subgraph-definition.js';
import { noteEvents, noteReader, notesEdit, notesView } from './note.record.js';
import { notesTable } from './notes.migration.js';
import { noteResolvers, noteShield } from './notes.resolver.js';
import { noteRoutes } from './notes.routes.js';

/** Any customer is one of the business here; the example has no aggregate of its own for them. */
const customerReference = entityReference('Customer', (_kernel, _businessId, ids) =>
  Promise.resolve(ids.map((id) => ({ id }))),
);

/** A subgraph that has notes and nothing else. */
export const notes: SubgraphDefinition = {
  name: 'crm',
  entities: [],
  resolvers: noteResolvers,
  references: [customerReference, noteReader.reference, eventReference('NoteEvent')],
  shield: {
    Query: noteShield.queries,
    Mutation: noteShield.mutations,
    Subscription: noteShield.subscriptions,
    Node: noteShield.nodes,
    ...noteShield.types,
    ...{ Customer: isAuthenticated, User: isAuthenticated, PageInfo: isAuthenticated },
  },
  permissions: [notesView, notesEdit],
  routes: noteRoutes,
  events: Object.values(noteEvents),
  errors: [],
  migrations: [notesTable],
};
