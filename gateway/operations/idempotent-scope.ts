import { Kind, OperationTypeNode, type SelectionSetNode } from 'graphql';
import { DomainError } from '../../shared/errors/domain-error.js';
import type { RequestScope } from '../../shared/requests/request-scope.js';
import { severalChanges } from '../answers/errors.js';
import { digestOf, keyMissing, readIdempotencyKey } from '../idempotency/idempotency-key.js';
import { sentKeyOf } from '../idempotency/sent-key.js';
import { movesMoney } from '../supergraph/api-schema.js';
import type { ValidatedOperation } from './validated-operations.js';

/**
 * The scope that a client's operation runs in: with the idempotency key that came with it, if it is a mutation. Reads have
 * nothing to repeat, so their keys are not looked at. Throws IDEM-001 for one that moves money without a key, VAL-002 for
 * a malformed key, IDEM-004 for a key with several root fields.
 */
export function idempotentScope(
  validated: ValidatedOperation,
  variables: Readonly<Record<string, unknown>>,
  scope: RequestScope,
): RequestScope {
  const sent = sentKeyOf(scope);
  if (validated.operation.operation !== OperationTypeNode.MUTATION) return scope;
  const { names, isKeyNeeded } = changesOf(validated);
  if (!sent) {
    // Whoever is nobody learns that first, from the field itself.
    if (isKeyNeeded && scope.principal) throw keyMissing();
    return scope;
  }
  const key = readIdempotencyKey(sent.text);
  const [field, ...others] = names;
  if (field === undefined || others.length > 0)
    throw new DomainError(
      severalChanges,
      'An idempotency key stands for one change; send each root field of the mutation as an operation of its own.',
    );
  const digest = digestOf({ document: validated.key, variables });
  sent.request = { operation: `Mutation.${field}`, key, digest };
  return { ...scope, idempotency: sent.request };
}

/** The root fields of a mutation. */
interface Changes {
  /** Each as often as the document asks for it, whatever its variables leave out. */
  readonly names: readonly string[];
  /** Whether one of them moves money. */
  readonly isKeyNeeded: boolean;
}

const changes = new WeakMap<ValidatedOperation['operation'], Changes>();

function changesOf({ schema, document, operation }: ValidatedOperation): Changes {
  const cached = changes.get(operation);
  if (cached) return cached;
  const names = [...namesIn(operation.selectionSet, document)];
  const fields = schema.getMutationType()?.getFields() ?? {};
  const read = { names, isKeyNeeded: names.some((name) => movesMoney(fields[name])) };
  changes.set(operation, read);
  return read;
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
