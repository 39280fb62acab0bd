import type { UnitOfWork } from '../../../../shared/changes/unit-of-work.js';
import type { Kernel } from '../../../../shared/kernel/kernel.js';
import { isDataFault } from '../../../../shared/postgres/data-fault.js';
import { violatesAnyUnique } from '../../../../shared/postgres/unique-violation.js';
import type { UserActor } from '../../../../shared/requests/actor.js';
import { customFieldsOf } from '../../customers/custom-fields/custom-fields.reader.js';
import { crmEdit } from '../../permissions.js';
import { customerImportProgressed } from '../events.js';
import { findInspection, readContent } from './file-content.reader.js';
import { type FileRecord, RecordReader } from './file-records.reader.js';
import { type ImportCounts, importSnapshot, importsTable, type ImportState } from './import.rules.js';
import { finishImport, lockImport, saveImport } from './imports.store.js';
import { writeRows } from './write-rows.service.js';

/** Rows of one transaction: enough to share its statements, few enough that others wait no second for a customer. */
const rowsAtOnce = 1_000;
/** Another write can take an identity between the look and the insert; it is seen at the next try. */
const mostTries = 3;
/** So many rows of a turn are refused one by one; more are no fault of rows. */
const mostRefused = 100;

/** One turn of an import: batch by batch, each with the rows, their events and the import's place in one transaction. */
export class ImportRun {
  readonly #actor: UserActor;
  #refused = 0;

  constructor(
    private readonly kernel: Kernel,
    private readonly businessId: string,
    /** As it was read; the transactions look again. */
    private state: ImportState,
    private readonly goOn: (unit: UnitOfWork, businessId: string, importId: string) => Promise<void>,
  ) {
    const { startedBy, createdBy, apiKeyId, requestId, address, id } = state;
    this.#actor = {
      businessId,
      userId: startedBy ?? createdBy,
      apiKeyId,
      requestId: requestId ?? `req_${id}`,
      address,
    };
  }

  /** Works for about so long; then asks for another turn unless the import has ended. */
  async takeTurn(turnMs: number): Promise<void> {
    if (!isUnderWay(this.state)) return;
    if (this.state.encoding === null && !(await this.#prepare())) return;
    const { id, processedBytes, processedLines } = this.state;
    const chunks = readContent(this.kernel.database, this.businessId, id, processedBytes);
    const reader = new RecordReader(chunks, this.state, processedBytes, processedLines + 1);
    const endMs = performance.now() + turnMs;
    for (;;) {
      const records = await reader.take(rowsAtOnce);
      if (await this.#endWithoutStarter()) return;
      const isLast = records.length === 0 || reader.isAtEnd;
      const isOver = performance.now() > endMs;
      if (!(await this.#write(records, isLast, isOver)) || isLast || isOver) return;
    }
  }

  /** Finds out how the file is written; what the caller was told before holds. */
  async #prepare(): Promise<boolean> {
    const found = await findInspection(this.kernel, this.businessId, this.state);
    const isPrepared = await this.#change(async (unit, before) => {
      const now = this.kernel.clock.now();
      if (!found || found.failure !== null) {
        const failed = { status: 'failed', failure: found?.failure ?? 'The file is empty.' } as const;
        return finishImport(unit, this.businessId, before, failed, now);
      }
      const { encoding, delimiter, columns, mapping, warnings } = found;
      const changes: Partial<ImportState> = {
        ...{ encoding, delimiter, columns, warnings, mapping: mapping ?? before.mapping },
        processedBytes: found.bytes,
        processedLines: found.lines,
        status: 'running',
      };
      return saveImport(unit, this.businessId, before, changes, now);
    });
    return isPrepared && isUnderWay(this.state);
  }

  /** True when whoever started it, or their API key, may not change customers any more, and so the import has failed. */
  async #endWithoutStarter(): Promise<boolean> {
    const permissions = await this.kernel.findMemberAccess(this.businessId, this.#actor);
    if (permissions?.allows(crmEdit.id)) return false;
    const failure =
      'Whoever started it may not change customers any more. The rows so far stay as they are; a colleague can start it again.';
    await this.#change((unit, before) => {
      const failed = { status: 'failed', failure } as const;
      return finishImport(unit, this.businessId, before, failed, this.kernel.clock.now());
    });
    return true;
  }

  /**
   * Writes the records in one transaction. When that runs into what another write has taken meanwhile, into what one
   * statement cannot do to many customers, or into a value that the database refuses, in halves: the row that it is
   * about fails alone. False when the import ended or moved meanwhile.
   */
  async #write(
    records: readonly FileRecord[],
    isLast: boolean,
    isOver: boolean,
    tries = 1,
  ): Promise<boolean> {
    try {
      return await this.#change((unit, before) => this.#writeIn(unit, before, records, isLast, isOver));
    } catch (error) {
      const isTaken = violatesAnyUnique(error);
      if (!isTaken && (!isPermanent(error) || this.#refused >= mostRefused)) throw error;
      if (records.length < 2) {
        if (records.length === 0 || tries > mostTries) throw error;
        if (isTaken) return this.#write(records, isLast, isOver, tries + 1);
        this.#refused += 1;
        this.kernel.logger.warn({ err: error, import_id: this.state.id }, 'a row cannot be stored');
        const refused = records.map((record) => ({ ...record, fault: 'refused' as const }));
        return this.#write(refused, isLast, isOver, mostTries + 1);
      }
      const half = Math.ceil(records.length / 2);
      return (
        (await this.#write(records.slice(0, half), false, false)) &&
        (await this.#write(records.slice(half), isLast, isOver))
      );
    }
  }

  async #writeIn(
    unit: UnitOfWork,
    before: ImportState,
    records: readonly FileRecord[],
    isLast: boolean,
    isOver: boolean,
  ): Promise<ImportState> {
    const { kernel, businessId } = this;
    const fields = await customFieldsOf(unit, businessId);
    const target = { kernel, actor: this.#actor, unit, fields, state: before };
    const counts = records.length > 0 ? added(before, await writeRows(target, records)) : {};
    const end = records.at(-1);
    const place = end && { processedBytes: end.next, processedLines: end.nextLine - 1 };
    const now = kernel.clock.now();
    if (isLast) {
      const status = before.isDryRun ? 'checked' : 'done';
      const changes = { ...counts, ...place, processedBytes: before.receivedBytes, status } as const;
      return finishImport(unit, businessId, before, changes, now);
    }
    const after = await saveImport(unit, businessId, before, { ...counts, ...place }, now);
    if (!isOver) return after;
    const state = importSnapshot(after);
    unit.record(customerImportProgressed, state, {
      table: importsTable,
      recordId: after.id,
      before: importSnapshot(before),
      after: state,
    });
    await this.goOn(unit, businessId, after.id);
    return after;
  }

  /** A transaction on the import, unless it has ended or another worker has moved it. */
  async #change(work: (unit: UnitOfWork, before: ImportState) => Promise<ImportState>): Promise<boolean> {
    const { kernel, businessId, state } = this;
    const after = await kernel.database.write(this.#actor, async (unit) => {
      const before = await lockImport(unit, businessId, state.id);
      const isSame = before.version === state.version && isUnderWay(before);
      return isSame ? work(unit, before) : undefined;
    });
    if (after) this.state = after;
    return after !== undefined;
  }
}

function isUnderWay({ status }: ImportState): boolean {
  return status === 'queued' || status === 'running';
}

function added(before: ImportCounts, more: ImportCounts): ImportCounts {
  return {
    rowCount: before.rowCount + more.rowCount,
    createdCount: before.createdCount + more.createdCount,
    updatedCount: before.updatedCount + more.updatedCount,
    unchangedCount: before.unchangedCount + more.unchangedCount,
    skippedCount: before.skippedCount + more.skippedCount,
    failedCount: before.failedCount + more.failedCount,
  };
}

/** Whether the same work on the same rows fails again: waiting and trying cures nothing. */
export function isPermanent(error: unknown): boolean {
  const isOfCode = [TypeError, RangeError, SyntaxError, URIError].some((kind) => error instanceof kind);
  return isOfCode || isDataFault(error);
}
