import {
  getNamedType,
  getNullableType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  isRequiredArgument,
  isRequiredInputField,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLInterfaceType,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';
import { sampleText } from './sample-texts.js';

/** One place of the schema that takes an id, and an operation that uses it. */
export interface IdRequest {
  /** Such as `Mutation.logInteraction(input.customerId)`. */
  readonly name: string;
  readonly document: string;
  /** Variables with `id` in that place; `ownId` answers for the other ids, by the name of their field. */
  variables(id: string, ownId: (field: string) => string | undefined): Record<string, unknown>;
}

type Field = GraphQLField<unknown, unknown>;

/** An operation for every argument or input field, of root and nested fields, that takes an id. Throws when one is out of reach. */
export function idRequests(schema: GraphQLSchema): IdRequest[] {
  const ways = waysInto(schema);
  return Object.values(schema.getTypeMap()).flatMap((type) => {
    // A stream has no answer of its own; a test of its own asks for foreign ids.
    if (!isObjectType(type) || type.name.startsWith('__') || type.name === 'Subscription') return [];
    return Object.values(type.getFields()).flatMap((field) =>
      field.args.flatMap((argument) =>
        idPaths(argument.type, [argument.name]).map((place) => {
          const way = ways.get(type);
          if (!way)
            throw new Error(`No query without arguments leads to ${type.name}: teach waysInto to reach it.`);
          return requestFor(type, field, place, way);
        }),
      ),
    );
  });
}

/**
 * All leaves of the type and, `depth` levels down, of what it leads to; lists of two. Of a record within another one its
 * leaves alone: its own root field answers the rest.
 */
export function selectionOf(
  type: GraphQLObjectType | GraphQLInterfaceType,
  depth = 3,
  isWithinRecord = false,
): string {
  const isWithin = isWithinRecord || isRecord(type);
  const parts = Object.values(type.getFields()).flatMap((field) => {
    const named = getNamedType(field.type);
    if (field.args.some(isRequiredArgument)) return [];
    if (isLeafType(named)) return [field.name];
    if (depth === 0 || !isObjectType(named)) return [];
    // A payload may have many, and what is asked of each is counted so often.
    const isOneOfMany = isListType(getNullableType(field.type)) && !type.name.endsWith('Connection');
    const levels = isRecord(named) && (isWithin || isOneOfMany) ? 0 : depth - 1;
    return [`${field.name}${pageOf(field)} ${selectionOf(named, levels, isWithin)}`];
  });
  return `{ __typename ${parts.join(' ')} }`;
}

function isRecord(type: GraphQLObjectType | GraphQLInterfaceType): boolean {
  return type.getInterfaces().some(({ name }) => name === 'Node');
}

/** For each type the shortest chain of fields from a root to it that needs no argument. */
function waysInto(
  schema: GraphQLSchema,
): Map<GraphQLObjectType, { operation: string; fields: readonly Field[] }> {
  const roots = [schema.getQueryType(), schema.getMutationType()].filter((root) => root != null);
  const ways = new Map(
    roots.map((root) => [root, { operation: root.name.toLowerCase(), fields: [] as Field[] }]),
  );
  for (const [type, { operation, fields }] of ways) {
    if (operation === 'mutation') continue;
    for (const field of Object.values(type.getFields())) {
      const named = getNamedType(field.type);
      if (!isObjectType(named) || ways.has(named) || field.args.some(isRequiredArgument)) continue;
      ways.set(named, { operation, fields: [...fields, field] });
    }
  }
  return ways;
}

function requestFor(
  type: GraphQLObjectType,
  field: Field,
  place: readonly string[],
  { operation, fields }: { operation: string; fields: readonly Field[] },
): IdRequest {
  const used = field.args.filter((argument) => isRequiredArgument(argument) || argument.name === place[0]);
  const declared = used.map(({ name, type: of }) => `$${name}: ${String(of)}`).join(', ');
  const page = field.args.some(({ name }) => name === 'first') ? ['first: 2'] : [];
  const given = [...used.map(({ name }) => `${name}: $${name}`), ...page].join(', ');
  const named = getNamedType(field.type);
  const selection =
    isObjectType(named) || isInterfaceType(named)
      ? selectionOf(named)
      : isCompositeType(named)
        ? '{ __typename }'
        : '';
  const target = `${field.name}(${given}) ${selection}`;
  const body = fields.reduceRight((inner, each) => `${each.name}${pageOf(each)} { ${inner} }`, target);
  const isWrite = operation === 'mutation';
  // What `id` means in the input of `updateDeal`: the id of a deal.
  const ownName = field.name.replace(
    /^[a-z]+([A-Z])(.*)$/,
    (_all, head: string, tail: string) => `${head.toLowerCase()}${tail}Id`,
  );
  return {
    name: `${type.name}.${field.name}(${place.join('.')})`,
    document: `${operation} (${declared}) { ${body} }`,
    variables: (id, ownId) =>
      Object.fromEntries(
        used.map((argument) => [
          argument.name,
          valueOf(argument.type, [argument.name], { place, id, ownId, isWrite, ownName }),
        ]),
      ),
  };
}

export interface Wanted {
  readonly place: readonly string[];
  readonly id: string;
  readonly ownId: (field: string) => string | undefined;
  /** The field by which others would name what `id` names. */
  readonly ownName: string;
  /** Writes fill their text fields, so that a request that gets through leaves a mark. */
  readonly isWrite: boolean;
}

/** A value that the type takes, with the ids that are wanted. */
export function valueOf(type: GraphQLInputType, path: readonly string[], wanted: Wanted): unknown {
  if (isNonNullType(type)) return valueOf(type.ofType, path, wanted);
  if (isListType(type)) return listOf(type.ofType, path, wanted);
  const name = path.at(-1)!;
  if (takesId(type, name)) {
    if (isSame(path, wanted.place)) return wanted.id;
    return wanted.ownId(name === 'id' ? wanted.ownName : name.replace(/Ids$/, 'Id')) ?? wanted.id;
  }
  if (isEnumType(type)) return type.getValues()[0]!.name;
  if (!isInputObjectType(type)) return samples[type.name]?.(name);
  const fields = Object.values(type.getFields()).filter((field) => {
    const inner = [...path, field.name];
    const isOnTheWay = isSame(inner, wanted.place.slice(0, inner.length));
    return (
      isRequiredInputField(field) ||
      isOnTheWay ||
      (wanted.isWrite && getNamedType(field.type).name === 'String')
    );
  });
  return Object.fromEntries(
    fields.map((field) => [field.name, valueOf(field.type, [...path, field.name], wanted)]),
  );
}

/** A list of one; lines of an entry are two that balance. */
function listOf(item: GraphQLInputType, path: readonly string[], wanted: Wanted): unknown[] {
  const value = valueOf(item, path, wanted);
  if (getNamedType(item).name !== 'LedgerLineInput') return [value];
  const amount = { amountMinor: 100, currency: 'EUR' };
  const other = { accountId: wanted.ownId('accountId') ?? wanted.id, credit: amount };
  return [{ ...(value as object), debit: amount }, other];
}

const samples: Readonly<Record<string, (name: string) => unknown>> = {
  String: sampleText,
  Int: () => 1,
  Float: () => 1,
  Boolean: () => true,
  DateTime: () => '2026-01-01T00:00:00.000Z',
  Date: () => '2026-01-01',
  BigInt: () => '1',
  JSON: () => ({}),
  Decimal: () => '1',
};

/** Paths of the id fields within an argument, input objects included. */
export function idPaths(type: GraphQLInputType, path: readonly string[]): string[][] {
  const named = getNamedType(type);
  if (takesId(named, path.at(-1)!)) return [[...path]];
  if (!isInputObjectType(named) || path.length > 6) return [];
  return Object.values(named.getFields()).flatMap((field) => idPaths(field.type, [...path, field.name]));
}

/** Also an id that came in as plain text; modules are the platform's, the same for every business. */
function takesId({ name: type }: { name: string }, field: string): boolean {
  if (['moduleId', 'vatId', 'registrationId'].includes(field)) return false;
  return type === 'ID' || (type === 'String' && /(^i|I)ds?$/.test(field));
}

function pageOf({ args }: Field): string {
  return args.some(({ name }) => name === 'first') ? '(first: 2)' : '';
}

function isSame(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((part, index) => part === b[index]);
}
