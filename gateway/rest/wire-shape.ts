import {
  getNamedType,
  getNullableType,
  isCompositeType,
  isListType,
  Kind,
  TypeInfo,
  visit,
  visitWithTypeInfo,
  type DocumentNode,
  type GraphQLSchema,
} from 'graphql';
import { wireName } from './wire-names.js';

/** How one selection of a document looks in REST: for each response key its name, and the shape of what is below. */
type Names = Map<
  string,
  { readonly name: string; readonly isList: boolean; readonly below: Names | undefined }
>;

/**
 * Turns the result of a document into REST's form: its single root field, and a payload's single
 * record, without their names. A list that has no pages looks like the only page of one.
 */
export type WireShape = (data: Readonly<Record<string, unknown>>) => unknown;

/** Reads the names off a document once, so that answers are renamed without looking at types again. */
export function compileWireShape(schema: GraphQLSchema, document: DocumentNode): WireShape {
  const root = namesOf(schema, document);
  const [key, field] = [...root][0]!;
  if (field.isList) {
    const pageInfo = { has_more: false, next_cursor: null };
    return (data) => ({ items: rename(data[key], field.below), page_info: pageInfo });
  }
  const [record, ...others] = [...(field.below ?? [])];
  if (record && others.length === 0 && record[1].below) {
    const [recordKey, { below }] = record;
    return (data) => rename((data[key] as Record<string, unknown>)[recordKey], below);
  }
  return (data) => rename(data[key], field.below);
}

function namesOf(schema: GraphQLSchema, document: DocumentNode): Names {
  const typeInfo = new TypeInfo(schema);
  const levels: Names[] = [new Map()];
  visit(
    document,
    visitWithTypeInfo(typeInfo, {
      Field: {
        enter({ name, alias }) {
          const below: Names | undefined = isCompositeType(getNamedType(typeInfo.getType()))
            ? new Map()
            : undefined;
          const wire = wireName(typeInfo.getParentType()!.name, name.value);
          const isList = isListType(getNullableType(typeInfo.getType()));
          levels.at(-1)!.set((alias ?? name).value, { name: wire, isList, below });
          levels.push(below ?? new Map());
        },
        leave: () => void levels.pop(),
      },
    }),
  );
  return levels[0]!;
}

function rename(value: unknown, names: Names | undefined): unknown {
  if (!names || value === null || value === undefined) return value ?? null;
  if (Array.isArray(value)) return value.map((item) => rename(item, names));
  const renamed: Record<string, unknown> = {};
  for (const [key, { name, below }] of names) {
    renamed[name] = rename((value as Record<string, unknown>)[key], below);
  }
  return renamed;
}

/** The name of the document's only operation. Throws when there are several or none has a name. */
export function operationNameOf({ definitions }: DocumentNode): string {
  const operations = definitions.filter((definition) => definition.kind === Kind.OPERATION_DEFINITION);
  const name = operations[0]?.name?.value;
  if (operations.length !== 1 || !name)
    throw new Error('A route has exactly one operation, and it has a name.');
  return name;
}
