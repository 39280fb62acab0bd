import type { FaultCode } from '../../../../shared/errors/fault-codes.js';

/** The forms of files that are read. */
export type StatementFormat = 'camt053' | 'camt052' | 'camt054' | 'mt940' | 'ofx' | 'csv';

/** A booking as a file tells it. */
export interface ReadBooking {
  /** Where it stands in the file: a path of XML, or a line. */
  readonly path: string;
  readonly bookedOn: string;
  readonly valueOn: string;
  /** In minor units; money that goes out is below zero. */
  readonly amountMinor: bigint;
  readonly currency: string;
  /** What the bank knows it by. */
  readonly bankReference: string | null;
  /** Of a part of a booking of several payments: what the bank knows the whole by, and its amount. */
  readonly batch: { readonly bankReference: string | null; readonly amountMinor: bigint } | null;
  readonly endToEndId: string | null;
  readonly counterparty: string | null;
  readonly counterpartyIban: string | null;
  readonly remittance: string | null;
  readonly creditorReference: string | null;
}

/** A booking that cannot be read. It is left out, and nothing else is. */
export interface BookingFault {
  readonly path: string;
  readonly code: FaultCode;
  readonly message: string;
}

/** A statement as a file tells it; null for what it does not say. */
export interface ReadStatement {
  readonly path: string;
  /** Whose it is: an IBAN, or a number of the bank's own. */
  readonly account: string | null;
  readonly currency: string | null;
  readonly reference: string | null;
  readonly fromDate: string | null;
  readonly toDate: string | null;
  readonly openingMinor: bigint | null;
  readonly closingMinor: bigint | null;
  readonly bookings: readonly ReadBooking[];
  readonly faults: readonly BookingFault[];
  /** Bookings that the bank has not made yet: they come again with a later file. */
  readonly pendingCount: number;
}

export interface ReadFile {
  readonly format: StatementFormat;
  readonly statements: readonly ReadStatement[];
}

/** Why a file as a whole cannot be read, and where. */
export class UnreadableFile extends Error {
  constructor(
    message: string,
    readonly path: string | null = null,
  ) {
    super(message);
    this.name = 'UnreadableFile';
  }
}

/** Why one booking cannot be read. */
export class UnreadableBooking extends Error {
  constructor(
    readonly code: FaultCode,
    message: string,
  ) {
    super(message);
    this.name = 'UnreadableBooking';
  }
}

/** What reading a booking gives, or its fault. Mistakes of ours are no fault of the booking. */
export function bookingOrFault<Read>(path: string, read: () => Read): Read | BookingFault {
  try {
    return read();
  } catch (error) {
    if (error instanceof UnreadableBooking) return { path, code: error.code, message: error.message };
    throw error;
  }
}

/** Parts what was read from what could not be. */
export function parted<Read extends object>(
  results: readonly (Read | BookingFault)[],
): { readonly bookings: Read[]; readonly faults: BookingFault[] } {
  const isFault = (result: Read | BookingFault): result is BookingFault => 'message' in result;
  return {
    bookings: results.filter((result): result is Read => !isFault(result)),
    faults: results.filter(isFault),
  };
}
