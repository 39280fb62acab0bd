import type { GraphQLFormattedError } from 'graphql';
import { DomainError, type FieldFault } from '../../shared/errors/domain-error.js';
import type { ErrorDefinition } from '../../shared/errors/error-definition.js';
import { internalFailure } from '../../shared/errors/errors.js';
import { toSnakeCase } from '../../shared/records/wire-names.js';

/** Turns the first error of a GraphQL answer into the one that REST answers, its fields named as REST names them. */
export function restErrors(declared: readonly ErrorDefinition[]) {
  const byCode = new Map(declared.map((definition) => [definition.code, definition]));
  return (error: GraphQLFormattedError | undefined): DomainError => {
    const { code, httpStatus, errors, retryAfterSeconds } = error?.extensions ?? {};
    const definition = byCode.get(String(code));
    if (!error || !definition) {
      return new DomainError(
        internalFailure,
        'Something failed on our side; the request id finds it in our logs.',
      );
    }
    const faults = (errors as FieldFault[] | undefined)?.map((fault) => ({
      ...fault,
      field: toSnakeCase(fault.field),
    }));
    return new DomainError(
      { ...definition, httpStatus: Number(httpStatus) || definition.httpStatus },
      error.message,
      faults,
      retryAfterSeconds as number | undefined,
    );
  };
}
