import { BusinessClock } from '../../../../shared/businesses/business-clock.js';
import { readBusinessProfile } from '../../../../shared/businesses/business-profile.js';
import type { UnitOfWork } from '../../../../shared/changes/unit-of-work.js';
import { DomainError } from '../../../../shared/errors/domain-error.js';
import type { Kernel } from '../../../../shared/kernel/kernel.js';
import type { UserActor } from '../../../../shared/requests/actor.js';
import { toDecimal } from '../../../../shared/values/money.js';
import { accountUnavailable, entryUnbalanced } from '../errors.js';
import { documentRoles } from '../ledger-accounts/chart.rules.js';
import { findAccounts } from '../ledger-accounts/find-accounts.service.js';
import type { Entry } from '../posting/entry.rules.js';
import { imbalanceOf, type ManualLine, manualEntry } from '../posting/manual.rules.js';
import { openingEntry } from '../posting/opening.rules.js';
import type { LedgerLineInput, OpenBooksInput, PostLedgerEntryInput } from './ledger-entry.input.js';
import { refuseFarDay } from './entry-day.rules.js';
import { postEntries } from './post-entries.service.js';
import { readLines } from './read-lines.rules.js';

/**
 * Posts an entry that a person wrote; answers its id. VAL-001, LEDGER-001 when it does not balance, LEDGER-002 for
 * accounts that show what documents say or are archived, NOT-FOUND-001, PERIOD-001.
 */
export function postLedgerEntry(
  { database }: Kernel,
  actor: UserActor,
  { entryDate, description, lines }: PostLedgerEntryInput,
): Promise<string> {
  refuseFarDay('entryDate', entryDate);
  return database.write(actor, (unit) =>
    postByHand(unit, lines, description, (own, currency) => {
      const imbalance = imbalanceOf(own);
      if (imbalance !== 0n) {
        const difference = toDecimal({ amountMinor: imbalance, currency });
        const message = `Debits exceed credits by ${difference} ${currency}; they must be equal.`;
        throw new DomainError(entryUnbalanced, message);
      }
      return manualEntry(unit.newId(), entryDate, currency, own);
    }),
  );
}

/** Posts the balances that the business begins with; answers the id of the entry. Throws as `postLedgerEntry`. */
export function openBooks(
  { database }: Kernel,
  actor: UserActor,
  { asOf, lines }: OpenBooksInput,
): Promise<string> {
  refuseFarDay('asOf', asOf);
  return database.write(actor, (unit) =>
    postByHand(unit, lines, 'Opening balances', (own, currency) =>
      openingEntry(unit.newId(), asOf, currency, own),
    ),
  );
}

async function postByHand(
  unit: UnitOfWork,
  lines: readonly LedgerLineInput[],
  description: string,
  entryOf: (lines: ManualLine[], currency: string) => Entry | null,
): Promise<string> {
  const [{ currency, timezone }] = await Promise.all([
    readBusinessProfile(unit),
    refuseDocumentAccounts(unit, lines),
  ]);
  const own = readLines(lines, currency);
  const today = new BusinessClock(unit, timezone).today();
  const entry = entryOf(own, currency)!;
  const [posted] = await postEntries(unit, today, [{ entry, description, isDayChosen: true }]);
  return posted!.id;
}

async function refuseDocumentAccounts(unit: UnitOfWork, lines: readonly LedgerLineInput[]): Promise<void> {
  const references = lines.map(({ accountId }) => ({ accountId }));
  const accountOf = await findAccounts(unit, references);
  const ofDocuments = references
    .map(accountOf)
    .find(({ kind, role }) => documentRoles.has(role ?? '') || (kind === 'tax' && role !== 'input_tax'));
  if (!ofDocuments) return;
  const message = `Account ${ofDocuments.code} ${ofDocuments.name} shows what documents say; correct the document.`;
  throw new DomainError(accountUnavailable, message);
}
