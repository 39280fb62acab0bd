/** Records that the operations name: one set of Acme's. */
export interface Records {
  /** A session of Acme's owner, and none that a client of the table has. */
  readonly sessionId: string;
  readonly businessId: string;
  readonly customerId: string;
  readonly erasableId: string;
  /** Two that may be the same. */
  readonly twinIds: readonly [string, string];
  readonly personId: string;
  readonly mergeId: string;
  readonly erasureId: string;
  readonly interactionId: string;
  readonly erasableInteractionId: string;
  readonly customFieldId: string;
  readonly importId: string;
  readonly exportId: string;
  readonly companyId: string;
  readonly pipelineId: string;
  /** The first stage of the pipeline, and the second. */
  readonly stageId: string;
  readonly nextStageId: string;
  readonly dealId: string;
  readonly taskId: string;
  /** An expense of the books, which no posting needs. */
  readonly ledgerAccountId: string;
  readonly bankAccountId: string;
  readonly ledgerEntryId: string;
  /** A tax code that nobody needs. */
  readonly taxCodeId: string;
  readonly customerProfileId: string;
  readonly billedTaxCodeId: string;
  /** A draft that stays one. */
  readonly invoiceId: string;
  readonly deletableInvoiceId: string;
  /** Drafts to be issued: one alone, one among many. */
  readonly issuableInvoiceIds: readonly [string, string];
  /** A bank account, a payment that came to it, what it settles, and what went back. */
  readonly bankId: string;
  readonly paymentId: string;
  readonly allocationId: string;
  readonly refundId: string;
  /** An invoice of which something is left. */
  readonly openInvoiceId: string;
  /** A statement of the bank, and bookings for one operation each. */
  readonly statementId: string;
  readonly matchableBookingId: string;
  readonly matchedBookingId: string;
  readonly ignorableBookingId: string;
  readonly ignoredBookingId: string;
  /** Issued, for one operation each. */
  readonly creditableInvoiceId: string;
  readonly voidableInvoiceId: string;
  readonly creditNoteId: string;
  readonly documentLineId: string;
  readonly userId: string;
  /** A member whom nobody else in the table needs. */
  readonly leaverId: string;
  readonly invitationId: string;
  readonly apiKeyId: string;
  /** Of a request that Acme's owner made. */
  readonly requestId: string;
  readonly webhookEndpointId: string;
  readonly webhookDeliveryId: string;
  /** A role that Acme alone has defined. */
  readonly roleName: string;
  readonly email: string;
}

/**
 * `answered`: with data of the caller's own business only. A code with its status: refused, and nothing is written.
 */
export type Outcome = 'answered' | `${string} ${number}`;

export interface RootField {
  readonly operation: string;
  /** Whoever is answered must sign in again. */
  readonly endsSession?: true;
  readonly variables?: (records: Records) => object;
  readonly nobody: Outcome;
  /** The owner of another business, who holds every permission there. */
  readonly stranger: Outcome;
  /** A member of the records' business whose every permission was taken away. */
  readonly unpermitted: Outcome;
  /** The owner of the records' business. */
  readonly permitted: Outcome;
}

export const open = {
  nobody: 'answered',
  stranger: 'answered',
  unpermitted: 'answered',
  permitted: 'answered',
} as const;
export const guarded = {
  nobody: 'AUTH-004 401',
  unpermitted: 'AUTH-004 403',
  permitted: 'answered',
} as const;
/** Names a record by id: of another business it is not found. */
export const byId = { ...guarded, stranger: 'NOT-FOUND-001 404' } as const;
/** Names no record: every business has its own. */
export const own = { ...guarded, stranger: 'answered' } as const;

/** For everybody who is signed in, whatever they hold. */
export const anyMember = { ...open, nobody: 'AUTH-004 401' } as const;
/** For the platform's staff only. */
export const staffOnly = {
  nobody: 'AUTH-004 401',
  stranger: 'AUTH-004 403',
  unpermitted: 'AUTH-004 403',
  permitted: 'AUTH-004 403',
} as const;
/** Takes a code of a second factor, which nobody in the table has. */
export const wrongCode = {
  nobody: 'AUTH-004 401',
  stranger: 'AUTH-001 401',
  unpermitted: 'AUTH-001 401',
  permitted: 'AUTH-001 401',
} as const;
/** Needs a second factor that was proved just now. */
export const unproved = {
  nobody: 'AUTH-004 401',
  stranger: 'AUTH-003 401',
  unpermitted: 'AUTH-003 401',
  permitted: 'AUTH-003 401',
} as const;
/** Open to all, for whoever has the link of a mail. */
export const byLink = {
  nobody: 'AUTH-005 400',
  stranger: 'AUTH-005 400',
  unpermitted: 'AUTH-005 400',
  permitted: 'AUTH-005 400',
} as const;
