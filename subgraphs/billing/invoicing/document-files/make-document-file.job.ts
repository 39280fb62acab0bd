import { z } from 'zod';
import { findFile } from '../../../../shared/files/file-rows.js';
import { fileMetrics } from '../../../../shared/files/files-metrics.js';
import { defineJob } from '../../../../shared/jobs/define-job.js';
import { platformActor } from '../../../../shared/kernel/platform-actor.js';
import { readStoredDocument } from '../documents/stored-document.reader.js';
import { documentFileFailed } from '../events.js';
import { fileOf } from './document-file.rules.js';
import { storeMadeFile } from './documents-files.store.js';
import { renderDocument } from './render-document.service.js';

const payload = z.object({
  businessId: z.uuid(),
  documentId: z.uuid(),
  documentKind: z.enum(['invoice', 'credit_note']),
  kind: z.enum(['pdf', 'void_pdf']),
});

/** Makes the PDF of a document that was issued or made void, and tries again while the store is away. */
export const makeDocumentFile = defineJob('billing.render_document', {
  payload,
  maxAttempts: 10,
  metrics: fileMetrics,
  async run(kernel, { businessId, documentId, kind }) {
    if (await findFile(kernel.database, businessId, fileOf(documentId, kind))) return;
    const document = await readStoredDocument(kernel, platformActor(kernel, businessId), documentId);
    const made = await renderDocument(kernel, businessId, document, kind);
    await storeMadeFile(kernel, businessId, documentId, kind, made);
  },
  async onExhausted(kernel, { businessId, documentId, documentKind, kind }) {
    kernel.logger.error({ businessId, documentId, kind }, 'a file of a document could not be made');
    const told = { document_id: documentId, document_kind: documentKind, kind };
    await kernel.database.write(platformActor(kernel, businessId), (unit) => {
      unit.record(documentFileFailed, told, {
        ...{ table: 'billing.documents', recordId: documentId, before: null, after: told },
      });
      return Promise.resolve();
    });
  },
});
