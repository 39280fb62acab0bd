import { DomainError } from '../../../../shared/errors/domain-error.js';
import { toDecimal } from '../../../../shared/values/money.js';
import { otherAccount, unbalancedStatement } from '../errors.js';
import { ibanOf } from '../formats/booking-text.rules.js';
import { type BookingFault, type ReadFile, type ReadStatement } from '../formats/statement-file.rules.js';

/** The bank account that a file was sent for. */
export interface AccountOfFile {
  readonly iban: string | null;
  readonly currency: string;
}

/** A statement of the account, checked, and what to know about it. */
export interface CheckedStatement extends ReadStatement {
  /** Where in the file it stands, from 1 on. */
  readonly position: number;
  readonly warnings: readonly string[];
}

/**
 * The statements of a file that are of the account. BANK-003 when none is, or one is in another currency; BANK-002 for one
 * whose bookings are not what lies between its balances.
 */
export function checkStatements({ statements }: ReadFile, account: AccountOfFile): CheckedStatement[] {
  const numbered = statements.map((statement, index) => ({ statement, position: index + 1 }));
  const own = numbered.filter(({ statement }) => isOf(statement.account, account.iban));
  if (own.length === 0) throw ofAnother(statements[0]!.account, account.iban);
  const others = numbered.length - own.length;
  return own.map(({ statement, position }) => {
    refuseOtherCurrency(statement, account.currency);
    const checked = withoutOtherCurrencies(statement, account.currency);
    refuseUnbalanced(checked, account.currency);
    return {
      ...{ ...checked, position },
      warnings: [
        ...(others > 0
          ? [`${others} more of the statements in the file are of other accounts, and were left out.`]
          : []),
        ...(statement.account !== null && account.iban === null
          ? [`The statement is of ${statement.account}; the bank account has no IBAN to compare it with.`]
          : []),
        ...(checked.faults.length > 0 && hasBalances(checked)
          ? ['Bookings could not be read, so that it is not known whether the balances add up.']
          : []),
        ...(statement.pendingCount > 0
          ? [`${statement.pendingCount} of its bookings were not made yet; they come with a later statement.`]
          : []),
      ],
    };
  });
}

/** What to know when a statement does not go on where the one before ended; null when it does. */
export function gapBefore(
  { openingMinor }: Pick<ReadStatement, 'openingMinor'>,
  closedMinor: bigint | null,
  currency: string,
): string | null {
  if (openingMinor === null || closedMinor === null || openingMinor === closedMinor) return null;
  const [closed, opens, gap] = [closedMinor, openingMinor, openingMinor - closedMinor].map((minor) =>
    amountText(minor, currency),
  );
  return `The statement before closed with ${closed}, this one opens with ${opens}: ${gap} lie between.`;
}

/** A number of the bank's own is a part of the IBAN, also without its zeros in front. */
function isOf(named: string | null, iban: string | null): boolean {
  if (named === null || iban === null) return true;
  const other = ibanOf(named);
  if (other !== null) return other === iban;
  const digits = iban.slice(4);
  const parts = named
    .toUpperCase()
    .split(/[^A-Z0-9]+/)
    .filter(Boolean);
  return parts.length > 0 && parts.every((part) => digits.includes(part.replace(/^0+/, '')));
}

function ofAnother(named: string | null, iban: string | null): DomainError {
  return new DomainError(otherAccount, `The statement is of ${named}, the bank account has ${iban}.`);
}

function refuseOtherCurrency({ currency }: ReadStatement, ofAccount: string): void {
  if (currency === null || currency === ofAccount) return;
  throw new DomainError(otherAccount, `The statement is in ${currency}, the bank account in ${ofAccount}.`);
}

/** A booking in another currency than its account is no booking on it. */
function withoutOtherCurrencies(statement: ReadStatement, currency: string): ReadStatement {
  const foreign = statement.bookings.filter((booking) => booking.currency !== currency);
  if (foreign.length === 0) return statement;
  const faults = foreign.map((booking): BookingFault => {
    const message = `The booking is in ${booking.currency}, the bank account in ${currency}.`;
    return { path: booking.path, code: 'not_allowed', message };
  });
  return {
    ...statement,
    bookings: statement.bookings.filter((booking) => booking.currency === currency),
    faults: [...statement.faults, ...faults],
  };
}

type Balances = Pick<ReadStatement, 'openingMinor' | 'closingMinor'>;

function hasBalances({ openingMinor, closingMinor }: Balances): boolean {
  return openingMinor !== null && closingMinor !== null;
}

function refuseUnbalanced(
  { reference, path, openingMinor, closingMinor, bookings, faults }: ReadStatement,
  currency: string,
): void {
  if (openingMinor === null || closingMinor === null || faults.length > 0) return;
  const booked = bookings.reduce((sum, { amountMinor }) => sum + amountMinor, 0n);
  if (openingMinor + booked === closingMinor) return;
  const text = (minor: bigint) => amountText(minor, currency);
  const message = `Statement ${reference ?? path}: ${text(openingMinor)} and bookings of ${text(booked)} are ${text(openingMinor + booked)}, not ${text(closingMinor)}.`;
  throw new DomainError(unbalancedStatement, message);
}

function amountText(amountMinor: bigint, currency: string): string {
  return `${toDecimal({ amountMinor, currency })} ${currency}`;
}
