import { recordRoutes } from '../../../../shared/records/record-routes.js';
import { note } from './note.record.js';

/** /v1/crm/notes. */
export const noteRoutes = recordRoutes(note, '/crm/notes', {
  examples: { create: { title: 'Prefers mornings' }, update: { title: 'Prefers evenings', version: 1 } },
});
