import { businessClock } from '../../../../shared/businesses/business-clock.js';
import type { UnitOfWork } from '../../../../shared/changes/unit-of-work.js';
import { DomainError } from '../../../../shared/errors/domain-error.js';
import { invalidField, recordNotFound } from '../../../../shared/errors/errors.js';
import type { Kernel } from '../../../../shared/kernel/kernel.js';
import type { UserActor } from '../../../../shared/requests/actor.js';
import { entryOfDocument, entryReversed } from '../errors.js';
import type { Entry, EntryLine } from '../posting/entry.rules.js';
import { mirrorOf } from '../posting/mirror.rules.js';
import { refuseFarDay } from './entry-day.rules.js';
import type { ReverseLedgerEntryInput } from './ledger-entry.input.js';
import { postEntries } from './post-entries.service.js';

interface Original {
  readonly entryDate: string;
  readonly sourceType: string;
  readonly sourceId: string;
  readonly description: string;
  readonly isReversed: boolean;
}

const original = `select e.entry_date::text as "entryDate", e.source_type as "sourceType", e.source_id as "sourceId",
    e.description, exists (select from billing.ledger_entries r
      where r.business_id = e.business_id and r.reverses_id = e.id) as "isReversed"
  from billing.ledger_entries e where e.business_id = ? and e.id = ?`;

const lines = `select account_id as "accountId", debit_minor as "debitMinor", credit_minor as "creditMinor", currency,
    foreign_minor as "foreignMinor", memo
  from billing.ledger_lines where business_id = ? and entry_id = ? order by position`;

/**
 * Posts the mirror of an entry that a person wrote; answers its id. NOT-FOUND-001, LEDGER-003 for one that is reversed
 * already, LEDGER-004 for one of a document, PERIOD-001, VAL-001 for a day before the entry.
 */
export function reverseLedgerEntry(
  { database }: Kernel,
  actor: UserActor,
  { id, entryDate, reason }: ReverseLedgerEntryInput,
): Promise<string> {
  return database.write(actor, async (unit) => {
    const today = (await businessClock(unit)).today();
    const day = entryDate ?? today;
    refuseFarDay('entryDate', day);
    const { found, entry } = await readEntry(unit, id);
    if (found.isReversed) throw new DomainError(entryReversed, 'The entry is reversed already.');
    if (!['manual', 'opening'].includes(found.sourceType)) {
      const message = `The entry was posted for ${found.sourceType.replaceAll('_', ' ')} ${found.sourceId}; correct that.`;
      throw new DomainError(entryOfDocument, message);
    }
    if (day < found.entryDate)
      throw invalidField('entryDate', 'too_small', `entryDate must not be before ${found.entryDate}.`);
    const mirror = mirrorOf(entry, { type: 'manual', id: unit.newId(), purpose: 'reverse' }, day);
    const [posted] = await postEntries(unit, today, [
      { entry: mirror, description: reason, reversesId: id, isDayChosen: true },
    ]);
    return posted!.id;
  });
}

async function readEntry(unit: UnitOfWork, id: string): Promise<{ found: Original; entry: Entry }> {
  const { businessId } = unit.actor;
  const [[found], rows] = await Promise.all([
    unit.execute<Original>(original, [businessId, id]),
    unit.execute<StoredLine>(lines, [businessId, id]),
  ]);
  if (!found) throw recordNotFound('ledger entry', id);
  const source = { type: 'manual', id, purpose: 'post' } as const;
  return { found, entry: { source, date: found.entryDate, lines: rows.map(lineOf), taxLines: [] } };
}

interface StoredLine {
  readonly accountId: string;
  readonly debitMinor: string;
  readonly creditMinor: string;
  readonly currency: string;
  readonly foreignMinor: string;
  readonly memo: string | null;
}

function lineOf({ accountId, debitMinor, creditMinor, currency, foreignMinor, memo }: StoredLine): EntryLine {
  return {
    account: { accountId },
    ...{ debitMinor: BigInt(debitMinor), creditMinor: BigInt(creditMinor) },
    ...{ currency, foreignMinor: BigInt(foreignMinor) },
    ...(memo !== null && { memo }),
  };
}
