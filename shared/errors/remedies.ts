import type { ErrorDefinition } from './error-definition.js';

/** What leads to the errors of the kernel and what to do; the other codes say it where they are declared. */
export const remedies = {
  'VAL-001': {
    reasons: [
      'A field is missing, has another type, is too long or too short, or is none of the values that it may be.',
      'A name is misspelt: fields and parameters that there are not are refused, never ignored.',
      'A GraphQL document does not fit the graph, or a variable does not fit its type.',
    ],
    cures: [
      'Read `errors`: each entry names a `field` as the request has it, a `code` for programs and a `message` for people.',
      'Compare the request with `/v1/openapi.json`, or the document with the graph: both are what it is checked by.',
    ],
    example: 'email must be an e-mail address.',
  },
  'VAL-002': {
    reasons: [
      'The body is no JSON: a comma too many, a quote too few, an encoding that is not UTF-8.',
      'The `Content-Type` is none that the operation takes (415).',
      'A header has no valid form, such as an `Idempotency-Key` with blanks, or the address is too long (414).',
    ],
    cures: [
      'Send `Content-Type: application/json` with a JSON object, encoded in UTF-8; let a library write it.',
      'Files go to the routes that take files, as they are and not compressed.',
    ],
    example: 'The body is not valid JSON.',
  },
  'VAL-003': {
    reasons: ['Many records are sent in one body.', 'A text such as a note is longer than anybody reads.'],
    cures: [
      'Send fewer records at once.',
      'For more of them, upload a file: an import takes any size that the platform allows.',
    ],
    example: 'The body is larger than 1 MiB.',
  },
  'NOT-FOUND-001': {
    reasons: [
      'The record was deleted, or erased.',
      'The id is of another business, or of another kind of record.',
      'The path is misspelt.',
    ],
    cures: [
      'Read the list that the record should be in, with the same credentials.',
      'Compare the path with `/v1/openapi.json`.',
    ],
    example: 'There is no customer 01930000-0000-7000-8000-000000000001 in this business.',
  },
  'CONFLICT-001': {
    reasons: [
      'Another record of the business has the e-mail, domain, reference or name already.',
      'The record is in a state in which this cannot be done.',
    ],
    cures: [
      'Read `errors` for the field, and find the other record by a filter.',
      'To add a customer or change the one that it is, use `upsert`.',
    ],
    example: 'Another customer has the e-mail zoe@adler.example.',
  },
  'STATE-001': {
    reasons: ['The record was closed, cancelled or taken further by somebody else meanwhile.'],
    cures: [
      'Read the record, and do what its state allows; the documentation of the operation says from which states it leads.',
    ],
    example: 'Invoice INV-7 is void; issue a credit note.',
  },
  'STALE-001': {
    reasons: [
      'Somebody else changed the record after you read it.',
      'The version or `ETag` is that of another record, or of an earlier answer.',
    ],
    cures: [
      'Read the record again, apply your change to what it is now, and send it with the new version.',
      'Leave `If-Match` and `version` out where the last change may win.',
    ],
    example: 'Customer 01930000-0000-7000-8000-000000000001 is at version 4, not 3; read it again.',
  },
  'PAGE-001': {
    reasons: [
      'A cursor was shortened, or is of a list with another order.',
      'A filter or an order is named that the list does not have, or a value does not fit it.',
      '`limit` is not between 1 and 100.',
    ],
    cures: [
      'Pass `next_cursor` on as it is, with the same filters and the same order.',
      'Begin at the first page when the cursor is lost.',
      'The documentation of the list names its filters, operators and orders.',
    ],
    example:
      'filter[created_at][gte] must be a moment with its zone in the years 1 to 9999, such as 2026-11-21T06:20:00Z.',
  },
  'AUTH-004': {
    reasons: [
      'No `Authorization` header came, or its token is none of ours (401).',
      'The role of the caller does not have the permission (403).',
    ],
    cures: [
      'Sign in with POST /v1/auth/login and send `Authorization: Bearer <access_token>`, or send an API key as `X-API-Key`.',
      'On 403, ask the owner of the business for a role with the permission; GET /v1/auth/why-allowed tells which role has it.',
    ],
    example: 'This needs the permission crm.edit.',
  },
  'AUTH-002': {
    reasons: ['An access token lives for ten minutes.', 'An API key ended: by default after a year.'],
    cures: [
      'Exchange the refresh token with POST /v1/auth/refresh, once, and send the request again; the SDK does so by itself.',
      'Rotate an API key before it ends, or make a new one.',
    ],
    example: 'The access token is past its end.',
  },
  'AUTH-003': {
    reasons: [
      'The role of the caller must have a second factor, and has none yet.',
      'The last proof is more than five minutes old, and the operation asks for a fresh one.',
    ],
    cures: [
      'Enrol with POST /v1/auth/mfa/enroll and confirm it.',
      'Prove it again with POST /v1/auth/mfa/verify, then send the request again.',
    ],
    example: 'Prove your second factor again: verifyMfa, then repeat.',
  },
  'AUTH-009': {
    reasons: ['The API key was made without the scope: a key does only what it was made for.'],
    cures: [
      'Make a key with the scope that the message names, put it in place of the other, and revoke that one.',
    ],
    example: 'The API key lacks the scope crm.edit.',
  },
  'MODULE-001': {
    reasons: ['The business never activated the module, or deactivated it.'],
    cures: ['Its owner activates it: POST /v1/business/modules/{module}/activate.'],
    example: 'The module crm is not active for this business.',
  },
  'SYS-001': {
    reasons: ['A fault of ours: it is logged, and looked at.'],
    cures: [
      'Send the request again, with the same `Idempotency-Key` where it changes something.',
      'When it stays, tell us the `request_id`.',
    ],
    example: 'Something failed on our side; the request id finds it in our logs.',
  },
  'SYS-002': {
    reasons: ['A part of the platform restarts, or the database does not answer.'],
    cures: [
      'Wait as long as `Retry-After` says, then send the request again; wait longer each time.',
      'In GraphQL the rest of the answer is there: show it.',
    ],
    example: 'Subgraph "crm" is unavailable',
  },
  'IDEM-001': {
    reasons: ['The operation moves money, and the request has no `Idempotency-Key`.'],
    cures: [
      'Make a key for each change, such as a UUID, keep it until the answer is there, and send it with every try of that change.',
    ],
    example: 'Send an `Idempotency-Key` of your own, new for each request.',
  },
  'IDEM-002': {
    reasons: [
      'A key is made of something that repeats, such as the id of a customer.',
      'The request was changed between two tries.',
    ],
    cures: ['Make a new key for each change; send the same body with each try of it.'],
    example: 'The key was used for another request; take a new one for each request.',
  },
  'IDEM-003': {
    reasons: [
      'A time-out of the client was shorter than the request took.',
      'Two workers send the same change.',
    ],
    cures: [
      'Wait as long as `Retry-After` says, then send the same request with the same key: it answers what the first one did.',
    ],
    example: 'The first request with this key is being carried out.',
  },
} satisfies Readonly<Record<string, Pick<ErrorDefinition, 'reasons' | 'cures' | 'example'>>>;
