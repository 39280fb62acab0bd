import type { GraphQLFormattedError } from 'graphql';
import { DomainError, type FieldFault } from '../../shared/errors/domain-error.js';
import type { ErrorDefinition } from '../../shared/errors/error-definition.js';
import { internalFailure } from '../../shared/errors/errors.js';
import { inWireNames, wireFaults } from './wire-faults.js';

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
    const told = (errors as FieldFault[] | undefined) ?? [];
    return new DomainError(
      { ...definition, httpStatus: Number(httpStatus) || definition.httpStatus },
      ofVariable.test(error.message) ? notTaken : inWireNames(error.message, told),
      wireFaults(told),
      retryAfterSeconds as number | undefined,
    );
  };
}

/** What graphql-js says of variables, which a REST client has none of: requests are checked before. */
const ofVariable = /^Variable "\$/;
const notTaken = 'The request is not what the operation takes; /v1/openapi.json describes it.';
