import { qrReference } from '../payment-blocks/qr-reference.rules.js';
import { creditorReference } from './creditor-reference.rules.js';
import type { Seller } from './party-snapshot.rules.js';

/** Currencies of Swiss payment slips. */
const onSlips = new Set(['CHF', 'EUR']);

/**
 * What a payment of the document names: a QR reference where the seller is paid on a QR-IBAN, which takes no other; else a
 * creditor reference. Null for a number that none can be made of.
 */
export function paymentReference(
  number: string,
  currency: string,
  { bankAccount }: Pick<Seller, 'bankAccount'>,
): string | null {
  const ofSlip = bankAccount?.qrIban && onSlips.has(currency) ? qrReference(number) : null;
  return ofSlip ?? creditorReference(number);
}
