import { type AccountReference, type Entry, entryOf } from './entry.rules.js';

/** An amount of a bank account that is one of another account of the books; what went out is below zero. */
export interface PostedBankMatch {
  readonly id: string;
  readonly date: string;
  readonly currency: string;
  readonly amountMinor: bigint;
  /** The amount in the currency of the books. */
  readonly baseMinor: bigint;
  readonly bank: AccountReference;
  readonly other: AccountReference;
  readonly memo?: string;
}

/** A booking, or what a bank withheld of one, against an account: fees, or whatever a person says. */
export function bankMatchEntry(match: PostedBankMatch): Entry | null {
  const { id, date, currency, amountMinor, baseMinor, bank, other, memo } = match;
  const told = memo === undefined ? {} : { memo };
  return entryOf({ type: 'bank_match', id, purpose: 'book' }, date, [
    { account: bank, amountMinor: baseMinor, currency, foreignMinor: amountMinor, ...told },
    { account: other, amountMinor: -baseMinor, currency, foreignMinor: -amountMinor, ...told },
  ]);
}

/** What a provider of payments paid out. */
export interface PostedPayout extends Omit<PostedBankMatch, 'other' | 'memo'> {
  /** What it owed, of which it kept its fees. */
  readonly grossMinor: bigint;
  readonly grossBaseMinor: bigint;
}

/** A payout: bank and fees against clearing with the provider. */
export function payoutEntry(payout: PostedPayout): Entry | null {
  const { id, date, currency, amountMinor, baseMinor, grossMinor, grossBaseMinor, bank } = payout;
  return entryOf({ type: 'bank_match', id, purpose: 'payout' }, date, [
    { account: bank, amountMinor: baseMinor, currency, foreignMinor: amountMinor },
    {
      ...{ account: { role: 'fees' }, amountMinor: grossBaseMinor - baseMinor, currency },
      foreignMinor: grossMinor - amountMinor,
    },
    {
      ...{ account: { role: 'provider_clearing' }, amountMinor: -grossBaseMinor, currency },
      foreignMinor: -grossMinor,
    },
  ]);
}
