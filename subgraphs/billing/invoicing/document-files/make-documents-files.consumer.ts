import type { EventConsumer } from '../../../../shared/kernel/define-consumer.js';
import { makeDocumentFile } from './make-document-file.job.js';

/** Which file follows from an event, and by what name the event tells the document. */
const files = {
  'invoice.finalized': { kind: 'pdf', documentKind: 'invoice', id: 'invoice_id' },
  'invoice.voided': { kind: 'void_pdf', documentKind: 'invoice', id: 'invoice_id' },
  'credit_note.finalized': { kind: 'pdf', documentKind: 'credit_note', id: 'credit_note_id' },
} as const;

/** After the commit of an issue: its PDF is made by a job, which nobody waits for. */
export const documentFilesConsumer: EventConsumer = {
  name: 'billing.document_files',
  events: Object.keys(files).map((type) => ({ type })),
  handle(unit, events) {
    const { businessId } = unit.actor;
    for (const { type, payload } of events) {
      const { kind, documentKind, id } = files[type as keyof typeof files];
      unit.enqueue(makeDocumentFile, { businessId, documentId: String(payload[id]), documentKind, kind });
    }
    return Promise.resolve();
  },
};
