import { BusinessClock } from '../../../../shared/businesses/business-clock.js';
import { readBusinessProfile } from '../../../../shared/businesses/business-profile.js';
import type { UnitOfWork } from '../../../../shared/changes/unit-of-work.js';
import { DomainError } from '../../../../shared/errors/domain-error.js';
import type { Kernel } from '../../../../shared/kernel/kernel.js';
import type { UserActor } from '../../../../shared/requests/actor.js';
import { toDecimal } from '../../../../shared/values/money.js';
import { entryUnbalanced } from '../errors.js';
import { refuseDocumentAccounts } from '../ledger-accounts/refuse-document-accounts.rules.js';
import type { AccountReference, Entry } from '../posting/entry.rules.js';
import { imbalanceOf, type ManualLine, manualEntry } from '../posting/manual.rules.js';
import { openingEntry } from '../posting/opening.rules.js';
import type { LedgerLineInput, OpenBooksInput, PostLedgerEntryInput } from './ledger-entry.input.js';
import { refuseFarDay } from './entry-day.rules.js';
import { readPostingBasis, sendPostings } from './post-entries.service.js';
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
    postByHand(unit, { lines, description, day: entryDate }, (own, currency) => {
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
  const balancing = { role: 'opening_balances' } as const;
  return database.write(actor, (unit) =>
    postByHand(unit, { lines, description: 'Opening balances', day: asOf, balancing }, (own, currency) =>
      openingEntry(unit.newId(), asOf, currency, own),
    ),
  );
}

/** What a person wrote. */
interface ByHand {
  readonly lines: readonly LedgerLineInput[];
  readonly description: string;
  readonly day: string;
  /** The account that takes what is missing to balance. */
  readonly balancing?: AccountReference;
}

async function postByHand(
  unit: UnitOfWork,
  { lines, description, day, balancing }: ByHand,
  entryOf: (lines: ManualLine[], currency: string) => Entry | null,
): Promise<string> {
  const references = lines.map(({ accountId }) => ({ accountId }));
  const [{ timezone }, books] = await Promise.all([
    readBusinessProfile(unit),
    readPostingBasis(unit, [...references, ...(balancing ? [balancing] : [])], day),
  ]);
  refuseDocumentAccounts(references.map(books.accountOf));
  const own = readLines(lines, books.currency);
  const today = new BusinessClock(unit, timezone).today();
  const entry = entryOf(own, books.currency)!;
  const [posted] = sendPostings(unit, books, today, [{ entry, description, isDayChosen: true }]);
  return posted!.id;
}
