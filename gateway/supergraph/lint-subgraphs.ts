import type {
  Directive,
  FieldDefinition,
  ObjectType,
  Subgraph,
  Subgraphs,
} from '@apollo/federation-internals';
import { Kind, parse, visit, type OperationDefinitionNode, type SelectionSetNode } from 'graphql';

/**
 * What composes and is planned wrongly, or not at all: such answers are worse than no start. Each fault names
 * subgraph, type and field, and says what to do. The federation audit has both patterns; when its stock gateway
 * passes them, this can go.
 */
export function lintSubgraphs(subgraphs: Subgraphs): string[] {
  return [...subgraphs.values()].flatMap((subgraph) =>
    subgraph.schema
      .objectTypes()
      .flatMap((type) => [...argumentsInRequires(subgraph, type), ...mixedKeys(subgraph, type)]),
  );
}

/** The planner tells such fields apart by name alone: what a client asked with another argument is sent for them. */
function argumentsInRequires(subgraph: Subgraph, type: ObjectType): string[] {
  return fieldsWithRequires(subgraph, type).flatMap(({ coordinate, fields }) => {
    const withArguments = fieldsWithArguments(readFieldSet(fields));
    if (withArguments.length === 0) return [];
    return (
      `${subgraph.name}: ${coordinate} has arguments in @requires (${withArguments.join(', ')}), which are not ` +
      'planned. Let the owner of the type answer the same by a field without arguments, and require that.'
    );
  });
}

/** The planner may enter the type by the key that nobody resolves. */
function mixedKeys(subgraph: Subgraph, type: ObjectType): string[] {
  const keys = type.appliedDirectivesOf(subgraph.metadata().keyDirective()).map(readKey);
  const unresolvable = keys.find(({ isResolvable, isCompound }) => !isResolvable && isCompound);
  if (!unresolvable || !keys.some(({ isResolvable }) => isResolvable)) return [];
  return fieldsWithRequires(subgraph, type).map(
    ({ coordinate }) =>
      `${subgraph.name}: ${coordinate} has @requires, and ${type.name} the compound key ` +
      `"${unresolvable.fields}" with resolvable: false beside resolvable keys, which is not planned. Resolve ` +
      'references by that key too, or leave it out.',
  );
}

function fieldsWithRequires(subgraph: Subgraph, type: ObjectType) {
  const requires = subgraph.metadata().requiresDirective();
  return type
    .fields()
    .flatMap((field: FieldDefinition<ObjectType>) =>
      field
        .appliedDirectivesOf(requires)
        .map((applied) => ({ coordinate: field.coordinate, fields: String(applied.arguments().fields) })),
    );
}

function readKey(key: Directive<ObjectType, { fields: unknown; resolvable?: boolean }>) {
  const { fields, resolvable = true } = key.arguments();
  let leaves = 0;
  visit(readFieldSet(String(fields)), { Field: ({ selectionSet }) => void (leaves += selectionSet ? 0 : 1) });
  const isNested = String(fields).includes('{');
  return { fields: String(fields), isResolvable: resolvable, isCompound: isNested || leaves > 1 };
}

function fieldsWithArguments(set: SelectionSetNode): string[] {
  const names: string[] = [];
  visit(set, { Field: ({ name, arguments: given }) => void (given?.length && names.push(name.value)) });
  return names;
}

function readFieldSet(text: string): SelectionSetNode {
  const [operation] = parse(`{ ${text} }`, { noLocation: true }).definitions;
  if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error(`"${text}" is no set of fields.`);
  return (operation satisfies OperationDefinitionNode).selectionSet;
}
