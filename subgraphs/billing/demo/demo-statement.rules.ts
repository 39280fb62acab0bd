import { toDecimal } from '../../../shared/values/money.js';

/** A booking of a demo bank. */
export interface DemoBooking {
  readonly day: string;
  /** Below zero for what went out. */
  readonly amountMinor: bigint;
  readonly party: string;
  readonly iban: string;
  readonly text: string;
}

export interface DemoStatement {
  readonly iban: string;
  readonly currency: string;
  readonly number: string;
  readonly from: string;
  readonly to: string;
  readonly openingMinor: bigint;
  readonly bookings: readonly DemoBooking[];
}

/** A statement as a German bank writes it in MT940. */
export function demoStatement({
  iban,
  currency,
  number,
  from,
  to,
  openingMinor,
  bookings,
}: DemoStatement): string {
  const closingMinor = bookings.reduce((sum, { amountMinor }) => sum + amountMinor, openingMinor);
  const decimal = (amountMinor: bigint) =>
    toDecimal({ amountMinor: amountMinor < 0n ? -amountMinor : amountMinor, currency }).replace('.', ',');
  const short = (day: string) => day.slice(2).replaceAll('-', '');
  const balance = (day: string, minor: bigint) =>
    `${minor < 0n ? 'D' : 'C'}${short(day)}${currency}${decimal(minor)}`;
  const lines = bookings.flatMap(({ day, amountMinor, party, iban: other, text }, index) => [
    `:61:${short(day)}${short(day).slice(2)}${amountMinor < 0n ? 'D' : 'C'}${decimal(amountMinor)}NTRFNONREF//${short(day)}${number}${index}`,
    `:86:166?00${amountMinor < 0n ? 'LASTSCHRIFT' : 'GUTSCHRIFT'}?20SVWZ+${text}?31${other}?32${party}`,
  ]);
  return [
    ...[':20:STARTUMS', `:25:${iban}`, `:28C:${number}`, `:60F:${balance(from, openingMinor)}`],
    ...[...lines, `:62F:${balance(to, closingMinor)}`, '-', ''],
  ].join('\r\n');
}
