import { createHash } from 'node:crypto';
import type { UnitOfWork } from '../../../../shared/changes/unit-of-work.js';
import { DomainError } from '../../../../shared/errors/domain-error.js';
import { invalidField, recordNotFound } from '../../../../shared/errors/errors.js';
import type { Kernel } from '../../../../shared/kernel/kernel.js';
import type { UserActor } from '../../../../shared/requests/actor.js';
import { type BankAccount, bankAccountReader } from '../../payments/bank-accounts/bank-account.record.js';
import { storedProfile } from '../../payments/bank-accounts/csv-profile.rules.js';
import { unreadableStatement } from '../errors.js';
import { statementImported } from '../events.js';
import { readInThread } from '../formats/read-in-thread.service.js';
import { type BookingFault, type ReadFile, UnreadableFile } from '../formats/statement-file.rules.js';
import { matchStatement } from '../bank-matches/match-statement.job.js';
import { readPart } from './append-content.service.js';
import { type CheckedStatement, checkStatements, gapBefore } from './check-statement.rules.js';
import { countBookings } from './fingerprint.rules.js';
import {
  findClosingBefore,
  findNewBookings,
  findStatementsOfFile,
  lockAccount,
} from './known-bookings.reader.js';
import { readParts, removeParts } from './statement-content.store.js';
import { insertStatement, insertTransactions } from './statements.store.js';

/** A file to import: its bytes in base64, or an upload whose parts are there. */
export interface ImportStatement {
  readonly bankAccountId: string;
  readonly content?: string | null;
  readonly uploadId?: string | null;
}

/** What an import did. */
export interface ImportedStatements {
  readonly statementIds: readonly string[];
  readonly addedCount: number;
  readonly knownCount: number;
  readonly faults: readonly BookingFault[];
  readonly warnings: readonly string[];
}

/** More of them are counted, and not kept. */
const mostFaults = 1_000;

/**
 * Imports a file of a bank: statements, and bookings that the account has not yet. What was imported before adds nothing.
 * NOT-FOUND-001, VAL-001, BANK-001 for a file that cannot be read, BANK-002 and BANK-003.
 */
export async function importStatement(
  kernel: Kernel,
  actor: UserActor,
  { bankAccountId, content, uploadId }: ImportStatement,
): Promise<ImportedStatements> {
  if ((content == null) === (uploadId == null))
    throw invalidField('content', 'conflicting', 'Name either content or uploadId.');
  const [account] = await bankAccountReader.byIds(kernel, actor.businessId, [bankAccountId]);
  if (!account) throw recordNotFound('bank account', bankAccountId);
  const bytes =
    content == null ? await readParts(kernel, actor.businessId, uploadId!, bankAccountId) : readPart(content);
  const file = await readFile(bytes, account);
  const statements = checkStatements(file, account);
  const fileSha256 = createHash('sha256').update(bytes).digest('hex');
  return kernel.database.writeAnswer(actor, async (unit) => {
    if (uploadId != null) removeParts(unit, uploadId);
    return store(unit, account, { format: file.format, fileSha256, statements });
  });
}

async function readFile(bytes: Buffer, { currency, csvProfile }: BankAccount): Promise<ReadFile> {
  try {
    return await readInThread(bytes, { currency, csvProfile: storedProfile(csvProfile) });
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    const { message, path } = error;
    const faults = path === null ? [] : [{ field: path, code: 'format' as const, message }];
    throw new DomainError(unreadableStatement, message, faults);
  }
}

interface CheckedFile {
  readonly format: ReadFile['format'];
  readonly fileSha256: string;
  readonly statements: readonly CheckedStatement[];
}

async function store(unit: UnitOfWork, account: BankAccount, file: CheckedFile): Promise<ImportedStatements> {
  const { id: bankAccountId, currency } = account;
  await lockAccount(unit, bankAccountId);
  const counted = countBookings(file.statements.flatMap(({ bookings }) => bookings));
  const [added, before] = await Promise.all([
    findNewBookings(unit, bankAccountId, counted),
    findStatementsOfFile(unit, bankAccountId, file.fileSha256),
  ]);
  const isNew = new Set(added);
  const statementIds: string[] = [];
  const warnings: string[] = [];
  let [at, closed] = [0, await findClosingBefore(unit, bankAccountId, file.statements[0]!.fromDate)];
  for (const statement of file.statements) {
    const own = counted.slice(at, (at += statement.bookings.length));
    const ofStatement = own.filter((each) => isNew.has(each));
    const stored = before.get(statement.position);
    const gap = stored === undefined ? gapBefore(statement, closed, currency) : null;
    const warningsOfStatement = [...statement.warnings, ...(gap === null ? [] : [gap])];
    const id = stored ?? unit.newId();
    const counts = { addedCount: ofStatement.length, knownCount: own.length - ofStatement.length };
    if (stored === undefined)
      insertStatement(unit, {
        ...newStatement(statement, file),
        id,
        bankAccountId,
        currency,
        ...counts,
        warnings: warningsOfStatement,
      });
    insertTransactions(unit, { id, bankAccountId }, ofStatement);
    if (ofStatement.length > 0)
      unit.enqueue(matchStatement, { businessId: unit.actor.businessId, bankAccountId, statementId: id });
    if (stored === undefined || ofStatement.length > 0)
      recordImport(unit, { id, bankAccountId, ...counts }, statement, file);
    closed = statement.closingMinor ?? closed;
    statementIds.push(id);
    warnings.push(...warningsOfStatement);
  }
  return {
    ...{ statementIds, warnings: [...new Set(warnings)] },
    ...{ addedCount: added.length, knownCount: counted.length - added.length },
    faults: file.statements.flatMap(({ faults }) => faults).slice(0, mostFaults),
  };
}

function newStatement(statement: CheckedStatement, { format, fileSha256 }: CheckedFile) {
  const { position, reference, fromDate, toDate, openingMinor, closingMinor, faults } = statement;
  return {
    ...{ format, fileSha256, position, reference, fromDate, toDate, openingMinor, closingMinor },
    ...{ faultCount: faults.length, faults: faults.slice(0, mostFaults) },
  };
}

interface Recorded {
  readonly id: string;
  readonly bankAccountId: string;
  readonly addedCount: number;
  readonly knownCount: number;
}

function recordImport(
  unit: UnitOfWork,
  { id, bankAccountId, addedCount, knownCount }: Recorded,
  { fromDate, toDate, faults }: CheckedStatement,
  { format }: CheckedFile,
): void {
  const payload = {
    ...{ statement_id: id, bank_account_id: bankAccountId, format, from_date: fromDate, to_date: toDate },
    ...{ added: addedCount, known: knownCount, faulty: faults.length },
  };
  unit.record(statementImported, payload, {
    ...{ table: 'billing.bank_statements', recordId: id, before: null, after: payload },
  });
}
