import { nearestDay, shortDay } from './booking-day.rules.js';
import { lineOf, referenceOf } from './booking-text.rules.js';
import { bookedAmount, quoted } from './exact-amount.rules.js';
import type { SwiftField } from './mt940-field.rules.js';
import { readInformation } from './mt940-information.rules.js';
import { type ReadBooking, UnreadableBooking } from './statement-file.rules.js';

/**
 * :61: value day, booking day, direction with R before it for what is reversed, the last letter of the currency, amount,
 * kind, the reference of the owner, and behind two strokes that of the bank.
 */
const form =
  /^(\d{6})(\d{4})?(R[CD]|E[CD]|[CD])([A-Z])?(\d{1,15},\d{0,15}|\d{1,15})(?:([A-Z][A-Z0-9]{3})(.*?)(?:\/\/(.*))?)?$/;

/** A booking of :61: and what its :86: tells. Throws UnreadableBooking. */
export function readStatementLine(
  { lines }: SwiftField,
  information: SwiftField | undefined,
  currency: string,
  path: string,
): ReadBooking {
  const text = lines[0]!.trim();
  const [, value, booked, direction, , amount, , ownReference, bankReference] = form.exec(text) ?? [];
  if (amount === undefined)
    throw new UnreadableBooking('format', `${quoted(text)} is no line of a statement.`);
  const valueOn = shortDay(value!);
  const size = bookedAmount(amount.replace(',', '.'), currency);
  const details = readInformation(information?.lines ?? []);
  return {
    ...{ path, valueOn, currency, batch: null },
    bookedOn: booked === undefined ? valueOn : nearestDay(booked, valueOn),
    amountMinor: isOut(direction!) ? -size : size,
    bankReference: referenceOf(bankReference),
    ...details,
    endToEndId: details.endToEndId ?? referenceOf(ownReference),
    remittance: details.remittance ?? lineOf(lines.slice(1).join(' ')),
  };
}

/** A reversed credit takes money away again. */
function isOut(direction: string): boolean {
  return direction === 'D' || direction === 'ED' || direction === 'RC';
}
