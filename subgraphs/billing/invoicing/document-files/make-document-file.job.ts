import { z } from 'zod';
import { DomainError } from '../../../../shared/errors/domain-error.js';
import { storeUnavailable } from '../../../../shared/files/errors.js';
import { findFile } from '../../../../shared/files/file-rows.js';
import { fileMetrics } from '../../../../shared/files/files-metrics.js';
import { defineJob } from '../../../../shared/jobs/define-job.js';
import { platformActor } from '../../../../shared/kernel/platform-actor.js';
import { documentFileFailed } from '../events.js';
import { fileOf } from './document-file.rules.js';
import { makeDocumentFile as makeFile } from './make-document-file.service.js';

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
    const { isStored } = await makeFile(kernel, platformActor(kernel, businessId), documentId, kind);
    if (!isStored) throw new DomainError(storeUnavailable, 'The file was made, and cannot be stored.');
  },
  async onExhausted(kernel, { businessId, documentId, documentKind, kind }) {
    kernel.logger.error({ businessId, documentId, kind }, 'a file of a document could not be made');
    const failed = { document_id: documentId, document_kind: documentKind, kind };
    await kernel.database.write(platformActor(kernel, businessId), (unit) => {
      unit.record(documentFileFailed, failed, {
        ...{ table: 'billing.documents', recordId: documentId, before: null, after: failed },
      });
      return Promise.resolve();
    });
  },
});
