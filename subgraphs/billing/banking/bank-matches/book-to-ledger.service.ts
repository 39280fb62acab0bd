import { BusinessClock } from '../../../../shared/businesses/business-clock.js';
import { readBusinessProfile } from '../../../../shared/businesses/business-profile.js';
import type { UnitOfWork } from '../../../../shared/changes/unit-of-work.js';
import { convertOn } from '../../accounting/exchange-rates/convert-on.service.js';
import { findAccounts } from '../../accounting/ledger-accounts/find-accounts.service.js';
import { refuseDocumentAccounts } from '../../accounting/ledger-accounts/refuse-document-accounts.rules.js';
import { type Posting, postEntries } from '../../accounting/ledger-entries/post-entries.service.js';
import { bankMatchEntry, payoutEntry } from '../../accounting/posting/bank-match.rules.js';
import type { AccountReference } from '../../accounting/posting/entry.rules.js';
import { findBank } from '../../payments/payments/bank-of-payment.reader.js';
import type { LockedBooking, MatchRow } from './bank-matches.store.js';

interface LedgerTarget {
  readonly accountId: string;
  readonly memo: string | null;
}

/** Posts a booking against an account of the books. NOT-FOUND-001, LEDGER-002, FX-001. */
export async function bookToLedger(
  unit: UnitOfWork,
  booking: LockedBooking,
  { accountId, memo }: LedgerTarget,
): Promise<MatchRow[]> {
  const found = (await findAccounts(unit, [{ accountId }]))({ accountId });
  refuseDocumentAccounts([found]);
  const { today, baseCurrency, bank } = await basisOf(unit, booking);
  const { amountMinor, currency, bookedOn: date } = booking;
  const match = matchOf(unit, booking, 'ledger', accountId);
  const baseMinor = await convertOn(unit, { amountMinor, currency }, baseCurrency, date);
  const entry = bankMatchEntry({
    ...{ id: match.id, date, currency, amountMinor, baseMinor, bank, other: { accountId } },
    ...(memo !== null && { memo }),
  });
  await postEntries(unit, today, entry ? [{ entry, description: `Bank transaction: ${found.name}` }] : []);
  return [match];
}

/** Posts what a provider paid out: what it owed before its fees is cleared. FX-001. */
export async function bookPayout(
  unit: UnitOfWork,
  booking: LockedBooking,
  grossMinor: bigint,
): Promise<MatchRow[]> {
  const clearing = { role: 'provider_clearing' } as const;
  const { id: clearingId } = (await findAccounts(unit, [clearing]))(clearing);
  const { today, baseCurrency, bank } = await basisOf(unit, booking);
  const { amountMinor, currency, bookedOn: date } = booking;
  const match = matchOf(unit, booking, 'payout', clearingId);
  const [baseMinor, grossBaseMinor] = await Promise.all(
    [amountMinor, grossMinor].map((minor) =>
      convertOn(unit, { amountMinor: minor, currency }, baseCurrency, date),
    ),
  );
  const entry = payoutEntry({
    ...{ id: match.id, date, currency, amountMinor, baseMinor: baseMinor!, bank },
    ...{ grossMinor, grossBaseMinor: grossBaseMinor! },
  });
  await postEntries(unit, today, entry ? [{ entry, description: 'Payout of a provider' }] : []);
  return [match];
}

/** A fee that was kept of a booking: the match, and what is posted for it. */
export async function feeOf(
  unit: UnitOfWork,
  { id: transactionId, currency, bookedOn: date }: LockedBooking,
  { feeMinor, bank, baseCurrency }: { feeMinor: bigint; bank: AccountReference; baseCurrency: string },
): Promise<{ readonly matches: MatchRow[]; readonly postings: Posting[] }> {
  if (feeMinor === 0n) return { matches: [], postings: [] };
  const other = { role: 'fees' } as const;
  const { id: targetId } = (await findAccounts(unit, [other]))(other);
  const amountMinor = -feeMinor;
  const baseMinor = await convertOn(unit, { amountMinor, currency }, baseCurrency, date);
  const id = unit.newId();
  const entry = bankMatchEntry({ id, date, currency, amountMinor, baseMinor, bank, other });
  const match = { id, transactionId, target: 'ledger', targetId, amountMinor } as const;
  return {
    matches: [{ ...match, isMade: true, rule: null, reversesId: null }],
    postings: entry ? [{ entry, description: 'Fee of a bank transaction' }] : [],
  };
}

async function basisOf(unit: UnitOfWork, { bankAccountId }: LockedBooking) {
  const [profile, { account: bank }] = await Promise.all([
    readBusinessProfile(unit),
    findBank(unit, bankAccountId),
  ]);
  const today = new BusinessClock(unit, profile.timezone).today();
  return { today, bank, baseCurrency: profile.currency };
}

function matchOf(
  unit: UnitOfWork,
  { id: transactionId, amountMinor }: LockedBooking,
  target: MatchRow['target'],
  targetId: string,
): MatchRow {
  return {
    ...{ id: unit.newId(), transactionId, target, targetId, amountMinor },
    ...{ isMade: true, rule: null, reversesId: null },
  };
}
