import { createHash } from 'node:crypto';
import { nameKey } from '../../../../shared/values/name-key.js';
import type { ReadBooking } from '../formats/statement-file.rules.js';

/** A booking of a file, and how it is known again in another file. */
export interface CountedBooking {
  readonly booking: ReadBooking;
  readonly fingerprint: string;
  /** Of a part of a batch: what the whole would be known by; null where the bank does not name it. */
  readonly batchFingerprint: string | null;
  /** Which one of equal bookings in the file it is, from 1 on. */
  readonly occurrence: number;
}

/** The bookings of a file with their fingerprints; equal ones are counted. */
export function countBookings(bookings: readonly ReadBooking[]): CountedBooking[] {
  const counts = new Map<string, number>();
  return bookings.map((booking) => {
    const fingerprint = fingerprintOf(booking);
    const occurrence = (counts.get(fingerprint) ?? 0) + 1;
    counts.set(fingerprint, occurrence);
    return { booking, fingerprint, batchFingerprint: batchFingerprintOf(booking), occurrence };
  });
}

/**
 * What tells a booking from others of its account: what the bank knows it by, with day and amount, since banks begin again
 * with their references; else all that the bank says.
 */
function fingerprintOf(booking: ReadBooking): string {
  const { bankReference, bookedOn, valueOn, amountMinor, currency, counterpartyIban, remittance } = booking;
  const moved = [bookedOn, String(amountMinor), currency];
  return digestOf(
    bankReference === null
      ? ['told', ...moved, valueOn, counterpartyIban ?? '', normalForm(remittance ?? '')]
      : ['reference', ...moved, bankReference],
  );
}

function batchFingerprintOf(booking: ReadBooking): string | null {
  const { batch } = booking;
  if (batch === null || batch.bankReference === null) return null;
  return fingerprintOf({ ...booking, ...batch });
}

/** Formats write the same words with other blanks, and some in capitals. */
function normalForm(text: string): string {
  return nameKey(text).replaceAll(' ', '');
}

function digestOf(parts: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}
