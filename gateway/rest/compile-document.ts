import {
  isInputObjectType,
  getNamedType,
  Kind,
  parse,
  print,
  typeFromAST,
  validate,
  type DocumentNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type TypeNode,
} from 'graphql';
import { movesMoney } from '../supergraph/api-schema.js';
import { pruneDocument } from './prune-document.js';
import {
  namesOf,
  operationNameOf,
  recordPathOf,
  versionField,
  type Names,
  type RecordPath,
} from './response-names.js';
import { compileWireShape, type WireShape } from './wire-shape.js';
import type { Wanted } from './wanted-fields.js';

/** A route's document, read once: what is sent to the gateway, and how its result is answered. */
export interface CompiledDocument {
  readonly document: DocumentNode;
  readonly query: string;
  readonly operationName: string;
  readonly names: Names;
  readonly recordPath: RecordPath;
  readonly shape: WireShape;
  /** Whether the input takes the version that a change is based on. */
  readonly takesVersion: boolean;
  /** Whether it is run with an idempotency key only. */
  readonly movesMoney: boolean;
  /** The version of the record in a result; undefined where there is none. */
  readonly versionOf: (data: Readonly<Record<string, unknown>>) => number | undefined;
}

/** Throws when the document does not fit the schema. */
export function compileDocument(schema: GraphQLSchema, text: string): CompiledDocument {
  const document = parse(text, { noLocation: true });
  const faults = validate(schema, document);
  if (faults.length > 0) throw new Error(faults.map(({ message }) => message).join(' '));
  const names = namesOf(schema, document);
  return complete(document, names, recordPathOf(names), {
    takesVersion: takesVersion(schema, document),
    movesMoney: doesMoveMoney(schema, document),
  });
}

/** The same document with the wanted fields of its records only; the subgraphs are not asked for others. */
export function compileSelection(whole: CompiledDocument, wanted: Wanted): CompiledDocument {
  const { document, names } = pruneDocument(whole, wanted);
  return complete(document, names, whole.recordPath, whole);
}

function complete(
  document: DocumentNode,
  names: Names,
  recordPath: RecordPath,
  operation: Pick<CompiledDocument, 'takesVersion' | 'movesMoney'>,
): CompiledDocument {
  const { path, form } = recordPath;
  const hasVersion = form === 'record' && selects(document, [...path, versionField]);
  return {
    document,
    query: print(document),
    operationName: operationNameOf(document),
    names,
    recordPath,
    shape: compileWireShape(names, recordPath),
    takesVersion: operation.takesVersion,
    movesMoney: operation.movesMoney,
    versionOf: (data) =>
      hasVersion
        ? ([...path, versionField].reduce<unknown>(
            (value, key) => (value as Record<string, unknown>)[key],
            data,
          ) as number)
        : undefined,
  };
}

function selects({ definitions }: DocumentNode, path: readonly string[]): boolean {
  let level = (definitions[0] as OperationDefinitionNode).selectionSet.selections;
  for (const key of path) {
    const found = level.find((node) => node.kind === Kind.FIELD && (node.alias ?? node.name).value === key);
    if (found?.kind !== Kind.FIELD) return false;
    level = found.selectionSet?.selections ?? [];
  }
  return true;
}

function takesVersion(schema: GraphQLSchema, { definitions }: DocumentNode): boolean {
  const { variableDefinitions = [] } = definitions[0] as OperationDefinitionNode;
  return variableDefinitions.some(({ variable, type }) => {
    const input = getNamedType(typeFromAST(schema, type as TypeNode as never));
    return variable.name.value === 'input' && isInputObjectType(input) && versionField in input.getFields();
  });
}

function doesMoveMoney(schema: GraphQLSchema, { definitions }: DocumentNode): boolean {
  const { operation, selectionSet } = definitions[0] as OperationDefinitionNode;
  const fields = schema.getRootType(operation)?.getFields();
  return selectionSet.selections.some(
    (selection) => selection.kind === Kind.FIELD && movesMoney(fields?.[selection.name.value]),
  );
}
