import { z } from 'zod';
import { defineEvent } from '../../../shared/changes/define-event.js';
import { crmEdit, crmExport } from '../permissions.js';

const customerImport = z.object({
  import_id: z.uuid(),
  file_name: z.string(),
  status: z.string(),
  is_dry_run: z.boolean(),
  received_bytes: z.int(),
  processed_bytes: z.int(),
  row_count: z.int(),
  created_count: z.int(),
  updated_count: z.int(),
  unchanged_count: z.int(),
  skipped_count: z.int(),
  failed_count: z.int(),
});

export const customerImportStarted = defineEvent('customer_import.started', {
  version: 1,
  description: 'An import of customers, or a dry run of one, was started.',
  permission: crmEdit,
  payload: customerImport,
});

export const customerImportProgressed = defineEvent('customer_import.progressed', {
  version: 1,
  description: 'An import came further; told every few seconds while it runs.',
  permission: crmEdit,
  payload: customerImport,
});

export const customerImportFinished = defineEvent('customer_import.finished', {
  version: 1,
  description: 'An import ended; `status` is done, checked after a dry run, cancelled or failed.',
  permission: crmEdit,
  payload: customerImport,
});

export const customerExportCreated = defineEvent('customer_export.created', {
  version: 1,
  description: 'Somebody took customers out as a file.',
  permission: crmExport,
  payload: z.object({ export_id: z.uuid(), format: z.string() }),
});

/** What happens to imports. */
export const importEvents = [customerImportStarted, customerImportProgressed, customerImportFinished];

/** What happens with files of customers. */
export const filesEvents = [...importEvents, customerExportCreated];
