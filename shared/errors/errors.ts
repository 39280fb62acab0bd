import { DomainError, type FieldFault } from './domain-error.js';
import { defineError } from './error-definition.js';
import type { FaultCode } from './fault-codes.js';
import { remedies } from './remedies.js';

export const invalidInput = defineError('VAL-001', {
  title: 'Invalid input',
  httpStatus: 422,
  cause: 'A field, argument or document does not fit its type or limits; `errors` names each fault.',
  ...remedies['VAL-001'],
});

export const malformedBody = defineError('VAL-002', {
  title: 'Malformed request',
  httpStatus: 400,
  cause: 'The body is not valid JSON, or not of the announced content type.',
  ...remedies['VAL-002'],
});

export const oversizedBody = defineError('VAL-003', {
  title: 'Request too large',
  httpStatus: 413,
  cause: 'The body is larger than the surface accepts (1 MiB).',
  ...remedies['VAL-003'],
});

export const notFound = defineError('NOT-FOUND-001', {
  title: 'Not found',
  httpStatus: 404,
  cause: 'No such record or path in this business. A record of another business answers the same.',
  ...remedies['NOT-FOUND-001'],
});

export const conflict = defineError('CONFLICT-001', {
  title: 'Conflict',
  httpStatus: 409,
  cause: 'A record with the same unique value exists already; the message names the field.',
  ...remedies['CONFLICT-001'],
});

export const wrongState = defineError('STATE-001', {
  title: 'Not possible in this state',
  httpStatus: 409,
  cause: 'The record is in a state in which this cannot be done; the message names the state.',
  ...remedies['STATE-001'],
});

export const stale = defineError('STALE-001', {
  title: 'Changed meanwhile',
  httpStatus: 412,
  cause: 'The record has a newer version than the one named; read it again and decide anew.',
  ...remedies['STALE-001'],
});

export const badPage = defineError('PAGE-001', {
  title: 'Bad page request',
  httpStatus: 400,
  cause: 'A cursor, filter or sort order is malformed or belongs to another list.',
  ...remedies['PAGE-001'],
});

export const unauthorized = defineError('AUTH-004', {
  title: 'Unauthorized',
  httpStatus: 401,
  cause: 'No valid token was sent (401), or the caller lacks the permission that the message names (403).',
  ...remedies['AUTH-004'],
});

export const forbidden = { ...unauthorized, title: 'Forbidden', httpStatus: 403 };

export const tokenExpired = defineError('AUTH-002', {
  title: 'Token expired',
  httpStatus: 401,
  cause: 'The access token or API key is past its end; refresh or rotate it, or sign in again.',
  ...remedies['AUTH-002'],
});

export const mfaRequired = defineError('AUTH-003', {
  title: 'MFA required',
  httpStatus: 401,
  cause:
    'The operation needs a second factor: enrol one, or prove it again when the last proof is over five minutes old.',
  ...remedies['AUTH-003'],
});

export const scopeMissing = defineError('AUTH-009', {
  title: 'Scope missing',
  httpStatus: 403,
  cause: 'The API key does not have the scope that the message names.',
  ...remedies['AUTH-009'],
});

export const moduleNotActive = defineError('MODULE-001', {
  title: 'Module not active',
  httpStatus: 403,
  cause: 'The business has not activated the module; its owner can, under module activations.',
  ...remedies['MODULE-001'],
});

export const internalFailure = defineError('SYS-001', {
  title: 'Internal error',
  httpStatus: 500,
  cause: 'Something failed on our side. The request id finds it in our logs.',
  ...remedies['SYS-001'],
  isRetryable: true,
});

export const dependencyUnavailable = defineError('SYS-002', {
  title: 'Dependency unavailable',
  httpStatus: 503,
  cause: 'A part of the platform does not answer at the moment.',
  ...remedies['SYS-002'],
  isRetryable: true,
});

export const idempotencyMissing = defineError('IDEM-001', {
  title: 'Idempotency key missing',
  httpStatus: 400,
  cause: 'The request moves money and needs the header `Idempotency-Key`, so that it can be repeated safely.',
  ...remedies['IDEM-001'],
});

export const idempotencyMismatch = defineError('IDEM-002', {
  title: 'Idempotency key used otherwise',
  httpStatus: 422,
  cause:
    'The key was used for a request with another body or path within seven days; take a new key for each request.',
  ...remedies['IDEM-002'],
});

export const idempotencyInFlight = defineError('IDEM-003', {
  title: 'First request in progress',
  httpStatus: 409,
  cause:
    'The first request with the key is not answered yet, or its answer was lost after the change was made; repeat the request later, or read the record.',
  ...remedies['IDEM-003'],
  isRetryable: true,
});

/** Codes that belong to the platform as a whole rather than to one subgraph. */
export const coreErrors = [
  invalidInput,
  malformedBody,
  oversizedBody,
  notFound,
  conflict,
  wrongState,
  stale,
  badPage,
  unauthorized,
  tokenExpired,
  mfaRequired,
  scopeMissing,
  moduleNotActive,
  idempotencyMissing,
  idempotencyMismatch,
  idempotencyInFlight,
  internalFailure,
  dependencyUnavailable,
];

/** NOT-FOUND-001 for a record; says the same for a missing one and for one of another business. */
export function recordNotFound(kind: string, id: string): DomainError {
  return new DomainError(notFound, `There is no ${kind} ${id} in this business.`);
}

/** VAL-001 for one field. */
export function invalidField(field: string, code: FaultCode, message: string): DomainError {
  return new DomainError(invalidInput, message, [{ field, code, message } satisfies FieldFault]);
}

/** VAL-001 for a text that is not written as its field is; `words` say what it must be, such as `a UUID`. */
export function wrongFormat(field: string, words: string): DomainError {
  return invalidField(field, 'format', `${field} must be ${words}.`);
}

/** So many faults are told by the message too; `errors` has them all. */
const mostInMessage = 3;

/** VAL-001 for every fault of an input. */
export function invalidFields(faults: readonly FieldFault[]): DomainError {
  const told = faults.slice(0, mostInMessage).map(({ message }) => message);
  const others = faults.length - told.length;
  const message = [...told, ...(others > 0 ? [`${others} more are in \`errors\`.`] : [])].join(' ');
  return new DomainError(invalidInput, message, faults);
}
