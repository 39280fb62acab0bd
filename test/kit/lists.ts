import {
  getNamedType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';

type Field = GraphQLField<unknown, unknown>;

/** A list, by the fields that lead to it, and the type of its records. */
export interface List {
  readonly path: readonly string[];
  readonly node: GraphQLObjectType;
}

/** The lists of the graph that need no argument, and the lists of their records. */
export function listsOf(schema: GraphQLSchema): List[] {
  const ofQuery = listsIn(schema.getQueryType()!);
  return [
    ...ofQuery,
    ...ofQuery.flatMap(({ path, node }) =>
      listsIn(node).map((inner) => ({ ...inner, path: [...path, ...inner.path] })),
    ),
  ];
}

function listsIn(type: GraphQLObjectType): List[] {
  return fieldsOf(type).flatMap((field) => {
    const connection = getNamedType(field.type);
    const nodes = isObjectType(connection) ? connection.getFields().nodes : undefined;
    const node = nodes && getNamedType(nodes.type);
    return isObjectType(node) ? [{ path: [field.name], node }] : [];
  });
}

/** The fields of a type that need no argument. */
export function fieldsOf(type: GraphQLObjectType): Field[] {
  return Object.values(type.getFields()).filter(({ args }) => !args.some(isRequiredArgument));
}

/** The field with as little of its value as tells it from others. */
export function selectionOf({ name, type }: Field): string {
  const named = getNamedType(type);
  if (isLeafType(named)) return name;
  const inner = isObjectType(named) ? named.getFields() : {};
  if (inner.nodes) return `${name}(first: 2) { nodes { __typename } pageInfo { endCursor } }`;
  return `${name} { ${inner.id ? 'id' : '__typename'} }`;
}
