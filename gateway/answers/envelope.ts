import type { DomainError, FieldFault } from '../../shared/errors/domain-error.js';

/** The one form of every REST answer. Source: master specification §4.2. */
export interface Envelope {
  readonly success: boolean;
  readonly data: unknown;
  readonly error: EnvelopeError | null;
}

export interface EnvelopeError {
  readonly code: string;
  readonly title: string;
  readonly message: string;
  readonly status: number;
  readonly request_id: string;
  readonly doc_url: string;
  readonly retryable: boolean;
  readonly errors: readonly FieldFault[];
}

/** Faults beyond these are told when these are mended. */
export const mostFaults = 100;

export function succeed(data: unknown): Envelope {
  return { success: true, data, error: null };
}

/** The error in the envelope; its page is below `publicUrl`. */
export function fail(
  { definition, message, faults }: DomainError,
  { requestId, publicUrl }: { readonly requestId: string; readonly publicUrl: string },
): Envelope {
  const { code, title, httpStatus, isRetryable } = definition;
  return {
    success: false,
    data: null,
    error: {
      code,
      title,
      message: withoutNul(message),
      status: httpStatus,
      request_id: requestId,
      doc_url: docUrlOf(code, publicUrl),
      retryable: isRetryable,
      errors: faults
        .slice(0, mostFaults)
        .map((fault) => ({ ...fault, field: withoutNul(fault.field), message: withoutNul(fault.message) })),
    },
  };
}

/** Where a code is documented, such as `https://api.example/docs/errors/VAL-001`. */
export function docUrlOf(code: string, publicUrl: string): string {
  return `${publicUrl}/docs/errors/${code}`;
}

/** A message may repeat what the client sent; no text of ours has this character. */
function withoutNul(text: string): string {
  return text.replaceAll('\0', '');
}
