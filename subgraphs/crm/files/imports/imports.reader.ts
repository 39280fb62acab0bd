import type { Kernel } from '../../../../shared/kernel/kernel.js';
import { entityReference } from '../../../../shared/records/reference.js';
import { newestFirst, tableReader } from '../../../../shared/records/table-reader.js';
import { importsTable, type ImportState } from './import.rules.js';

/** What `inspectFile` looks at: it tells of a file that waits what a started import has stored. */
const inspected = [
  'status',
  'receivedBytes',
  'format',
  'mapping',
  'evidence',
  'requestedEncoding',
  'requestedDelimiter',
  'phoneCountry',
  'locale',
] as const;

/** The imports of a business, newest first. */
export const imports = tableReader<ImportState>({
  table: importsTable,
  columns: {
    id: 'id',
    fileName: 'file_name',
    format: 'format',
    status: 'status',
    matchBy: 'match_by',
    onExisting: 'on_existing',
    phoneCountry: 'phone_country',
    isDryRun: 'is_dry_run',
    locale: 'locale',
    requestedDelimiter: 'requested_delimiter',
    requestedEncoding: 'requested_encoding',
    delimiter: 'delimiter',
    encoding: 'encoding',
    evidence: 'byte_evidence',
    columns: 'columns',
    mapping: 'mapping',
    warnings: 'warnings',
    receivedBytes: 'received_bytes::float8',
    processedBytes: 'processed_bytes::float8',
    processedLines: 'processed_lines',
    rowCount: 'row_count',
    createdCount: 'created_count',
    updatedCount: 'updated_count',
    unchangedCount: 'unchanged_count',
    skippedCount: 'skipped_count',
    failedCount: 'failed_count',
    failure: 'failure',
    startedBy: 'started_by',
    apiKeyId: 'api_key_id',
    requestId: 'request_id',
    address: 'address',
    version: 'version',
    createdBy: 'created_by',
    createdAt: 'created_at',
    updatedAt: 'updated_at',
    startedAt: 'started_at',
    finishedAt: 'finished_at',
  },
  needs: {
    columns: ['columns', ...inspected],
    encoding: ['encoding', ...inspected],
    delimiter: ['delimiter', ...inspected],
    warnings: ['warnings', 'encoding', ...inspected],
  },
  order: newestFirst,
});

/** One import; undefined when there is none. */
export async function readImport(
  kernel: Pick<Kernel, 'database'>,
  businessId: string,
  id: string,
): Promise<ImportState | undefined> {
  return (await imports.byIds(kernel, businessId, [id]))[0];
}

/** `Import` by id. */
export const importReference = entityReference('Import', imports.byIds);
