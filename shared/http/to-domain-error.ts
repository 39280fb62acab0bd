import { DomainError } from '../errors/domain-error.js';
import { internalFailure, malformedBody, notFound, oversizedBody } from '../errors/errors.js';

interface HttpError {
  readonly statusCode?: number;
  readonly message: string;
}

/** What went wrong on the way to a handler, as an error with one of our codes. */
export function toDomainError(error: HttpError | DomainError): DomainError {
  if (error instanceof DomainError) return error;
  const { statusCode = 500, message } = error;
  if (statusCode === 413) return new DomainError(oversizedBody, 'The body is larger than 1 MiB.');
  if (statusCode === 404) return new DomainError(notFound, message);
  if (statusCode >= 400 && statusCode < 500) {
    return new DomainError({ ...malformedBody, httpStatus: statusCode }, message.slice(0, 300));
  }
  const masked = new DomainError(
    internalFailure,
    'Something failed on our side; the request id finds it in our logs.',
  );
  // For the log of whoever renders it.
  masked.cause = error;
  return masked;
}
