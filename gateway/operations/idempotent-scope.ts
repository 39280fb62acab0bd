import { Kind, OperationTypeNode, type SelectionSetNode } from 'graphql';
import { DomainError } from '../../shared/errors/domain-error.js';
import type { RequestScope } from '../../shared/requests/request-scope.js';
import { severalChanges } from '../answers/errors.js';
import { digestOf, readIdempotencyKey } from '../idempotency/idempotency-key.js';
import { sentKeyOf } from '../idempotency/sent-key.js';
import type { ValidatedOperation } from './validated-operations.js';

/**
 * The scope that a client's operation runs in: with the idempotency key that came with it, if it is a mutation. Reads have
 * nothing to repeat, so their keys are not looked at. Throws VAL-002 for a malformed key, IDEM-004 for one with several
 * root fields.
 */
export function idempotentScope(
  validated: ValidatedOperation,
  variables: Readonly<Record<string, unknown>>,
  scope: RequestScope,
): RequestScope {
  const sent = sentKeyOf(scope);
  if (!sent || validated.operation.operation !== OperationTypeNode.MUTATION) return scope;
  const key = readIdempotencyKey(sent.text);
  const [field, ...others] = rootFieldsOf(validated);
  if (field === undefined || others.length > 0)
    throw new DomainError(
      severalChanges,
      'An idempotency key stands for one change; send each root field of the mutation as an operation of its own.',
    );
  const digest = digestOf({ document: validated.key, variables });
  sent.request = { operation: `Mutation.${field}`, key, digest };
  return { ...scope, idempotency: sent.request };
}

const rootFields = new WeakMap<ValidatedOperation['operation'], readonly string[]>();

/** The names of its root fields, each as often as the document asks for it, whatever its variables leave out. */
function rootFieldsOf({ document, operation }: ValidatedOperation): readonly string[] {
  let names = rootFields.get(operation);
  if (!names) rootFields.set(operation, (names = [...namesIn(operation.selectionSet, document)]));
  return names;
}

function* namesIn(
  { selections }: SelectionSetNode,
  document: ValidatedOperation['document'],
): Generator<string> {
  for (const selection of selections) {
    if (selection.kind === Kind.FIELD) {
      if (selection.name.value !== '__typename') yield selection.name.value;
    } else if (selection.kind === Kind.INLINE_FRAGMENT) {
      yield* namesIn(selection.selectionSet, document);
    } else {
      const { value } = selection.name;
      const fragment = document.definitions.find(
        (definition) => definition.kind === Kind.FRAGMENT_DEFINITION && definition.name.value === value,
      );
      if (fragment?.kind === Kind.FRAGMENT_DEFINITION) yield* namesIn(fragment.selectionSet, document);
    }
  }
}
