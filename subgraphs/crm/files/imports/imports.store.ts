import type { UnitOfWork } from '../../../../shared/changes/unit-of-work.js';
import type { ImportState } from './import.rules.js';

const save = `update crm.imports set status = ?, match_by = ?, on_existing = ?, is_dry_run = ?, phone_country = ?, locale = ?,
    requested_delimiter = ?, requested_encoding = ?, delimiter = ?, encoding = ?, byte_evidence = ?::jsonb,
    columns = array(select jsonb_array_elements_text(?::jsonb)), mapping = ?::jsonb,
    warnings = array(select jsonb_array_elements_text(?::jsonb)),
    received_bytes = ?, processed_bytes = ?, processed_lines = ?, row_count = ?, created_count = ?,
    updated_count = ?, unchanged_count = ?, skipped_count = ?, failed_count = ?, failure = ?, started_by = ?,
    api_key_id = ?, request_id = ?, address = ?, started_at = ?, finished_at = ?, updated_at = ?, version = ?
  where business_id = ? and id = ?`;

/** Stores what changed of an import that the transaction has locked; answers it as it is then. */
export async function saveImport(
  unit: UnitOfWork,
  businessId: string,
  before: ImportState,
  changes: Partial<ImportState>,
  now: Date,
): Promise<ImportState> {
  const after = { ...before, ...changes, updatedAt: now.toISOString(), version: before.version + 1 };
  unit.send(save, [
    after.status,
    after.matchBy,
    after.onExisting,
    after.isDryRun,
    after.phoneCountry,
    after.locale,
    after.requestedDelimiter,
    after.requestedEncoding,
    after.delimiter,
    after.encoding,
    JSON.stringify(after.evidence),
    JSON.stringify(after.columns ?? []),
    after.mapping && JSON.stringify(after.mapping),
    JSON.stringify(after.warnings),
    after.receivedBytes,
    after.processedBytes,
    after.processedLines,
    after.rowCount,
    after.createdCount,
    after.updatedCount,
    after.unchangedCount,
    after.skippedCount,
    after.failedCount,
    after.failure,
    after.startedBy,
    after.apiKeyId,
    after.requestId,
    after.address,
    after.startedAt,
    after.finishedAt,
    after.updatedAt,
    after.version,
    businessId,
    after.id,
  ]);
  return after;
}
