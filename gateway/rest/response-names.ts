import {
  getNamedType,
  getNullableType,
  isCompositeType,
  isListType,
  isObjectType,
  Kind,
  TypeInfo,
  visit,
  visitWithTypeInfo,
  type DocumentNode,
  type GraphQLNamedType,
  type GraphQLOutputType,
  type GraphQLSchema,
} from 'graphql';
import { wireName } from '../../shared/records/wire-names.js';

/** Counts a record's changes up: what entity tags and preconditions are made of. */
export const versionField = 'version';

/** How one selection of a document looks in REST: for each response key its name, and what is below. */
export type Names = Map<string, Named>;

export interface Named {
  readonly name: string;
  readonly isList: boolean;
  readonly type: GraphQLOutputType;
  /** The type that the field belongs to, and its name there: where its description stands. */
  readonly parent: string;
  readonly field: string;
  readonly below: Names | undefined;
  /** Whether its values say what is wrong with fields of an input, which REST names otherwise. */
  readonly isFault: boolean;
}

/** Reads the REST names off a document of one operation without fragments. */
export function namesOf(schema: GraphQLSchema, document: DocumentNode): Names {
  const typeInfo = new TypeInfo(schema);
  const levels: Names[] = [new Map()];
  visit(
    document,
    visitWithTypeInfo(typeInfo, {
      Field: {
        enter({ name, alias }) {
          const type = typeInfo.getType()!;
          const parent = typeInfo.getParentType()!.name;
          const below: Names | undefined = isCompositeType(getNamedType(type)) ? new Map() : undefined;
          levels.at(-1)!.set((alias ?? name).value, {
            name: wireName(parent, name.value),
            isList: isListType(getNullableType(type)),
            type,
            parent,
            field: name.value,
            below,
            isFault: isFault(getNamedType(type)),
          });
          levels.push(below ?? new Map());
        },
        leave: () => void levels.pop(),
      },
    }),
  );
  return levels[0]!;
}

/** A fault names a field of the input, the rule that it broke, and what to do. */
function isFault(type: GraphQLNamedType): boolean {
  return isObjectType(type) && ['field', 'code', 'message'].every((name) => name in type.getFields());
}

/** Where the records of an answer are: the keys that lead to them, and in what form REST answers them. */
export interface RecordPath {
  readonly path: readonly string[];
  /** `list` has no pages; `page` is a connection. */
  readonly form: 'record' | 'list' | 'page';
}

/** The single root field, and below it a page's items or a payload's single record, or a record's single page. */
export function recordPathOf(names: Names): RecordPath {
  const [key, { isList, below = new Map() as Names }] = [...names][0]!;
  if (isList) return { path: [key], form: 'list' };
  const items = placeOfPage(below);
  if (items) return { path: [key, items], form: 'page' };
  const [[inner, { below: record, isList: isMany }] = ['', {} as Named], ...others] = below;
  if (!record || isMany || others.length > 0) return { path: [key], form: 'record' };
  const innerItems = placeOfPage(record);
  return innerItems
    ? { path: [key, inner, innerItems], form: 'page' }
    : { path: [key, inner], form: 'record' };
}

/** The key of the items, when the names are those of a page: a list that belongs to a record. */
function placeOfPage(names: Names): string | undefined {
  return [...names].find(([, { name, isList }]) => name === 'items' && isList)?.[0];
}

/** The names of the records themselves. */
export function recordNames(names: Names, { path }: RecordPath): Names {
  return path.reduce((level, key) => level.get(key)!.below ?? new Map(), names);
}

/** The name of the document's only operation. Throws when there are several, none has a name, or fragments stand beside it. */
export function operationNameOf({ definitions }: DocumentNode): string {
  const [operation, ...others] = definitions;
  if (operation?.kind !== Kind.OPERATION_DEFINITION || !operation.name || others.length > 0)
    throw new Error('A route has exactly one operation, with a name and without fragments.');
  return operation.name.value;
}
