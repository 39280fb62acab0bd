import { definePermission } from '../../../../shared/access/permission.js';
import { defineRecord } from '../../../../shared/records/define-record.js';
import { moment } from '../../../../shared/records/fields/moment.js';
import { reference } from '../../../../shared/records/fields/reference.js';
import { text } from '../../../../shared/records/fields/text.js';
import { recordEvents } from '../../../../shared/records/record-events.js';
import { recordReader } from '../../../../shared/records/record-reader.js';

export const notesView = definePermission('notes.view', 'See notes.');
export const notesEdit = definePermission('notes.edit', 'Write and delete notes.');

/** Something worth keeping, about a customer or about none. */
export const note = defineRecord('Note', {
  table: 'crm.notes',
  description: 'Something worth keeping.',
  fields: {
    title: text('Title', { min: 1, max: 200, sort: 'Their title.' }),
    body: text('Free text', { max: 10_000, isMultiline: true, nullable: true, inEvents: false }),
    customer: reference('The customer it is about', {
      nullable: true,
      filter: 'By the customer they are about.',
    }),
    dueAt: moment('When it is due', { nullable: true, filter: 'By the moment they are due.' }),
  },
});

export const noteEvents = recordEvents(note, notesView);
export const noteReader = recordReader(note);
