import {
  getNullableType,
  GraphQLError,
  isListType,
  isNonNullType,
  TypeInfo,
  visit,
  visitWithTypeInfo,
  type DocumentNode,
  type ExecutionResult,
  type GraphQLOutputType,
  type GraphQLSchema,
} from 'graphql';

type Path = readonly (string | number)[];
type Type = GraphQLOutputType | null | undefined;

/** The types of a document's fields, by their keys from the root. */
export function fieldTypes(schema: GraphQLSchema, document: DocumentNode): ReadonlyMap<string, Type> {
  const found = new Map<string, Type>();
  const types = new TypeInfo(schema);
  const keys: string[] = [];
  visit(
    document,
    visitWithTypeInfo(types, {
      Field: {
        enter({ alias, name }) {
          keys.push((alias ?? name).value);
          found.set(keys.join('/'), types.getType());
        },
        leave: () => void keys.pop(),
      },
    }),
  );
  return found;
}

/**
 * The errors of a compiled run as graphql-js reports them. Of those that make the same object null the first is told;
 * and what no resolver threw, such as a null that the schema forbids, has a cause: it is our fault.
 */
export function withReportedErrors(
  answer: ExecutionResult,
  types: ReadonlyMap<string, Type>,
): ExecutionResult {
  if (!answer.errors) return answer;
  const emptied = new Set<string>();
  const errors = answer.errors.filter(({ path = [] }) => {
    const depth = nullableAbove(path, types);
    if (depth === path.length) return true;
    const text = path.slice(0, depth).join('/');
    return !emptied.has(text) && emptied.add(text);
  });
  return { ...answer, errors: errors.map((error) => (error.originalError ? error : broken(error))) };
}

/** How much of the path leads to what becomes null for an error at its end. */
function nullableAbove(path: Path, types: ReadonlyMap<string, Type>): number {
  let length = path.length;
  while (length > 0 && isNonNullType(typeAt(path.slice(0, length), types))) length -= 1;
  return length;
}

/** Of a field, or of an item of its lists. */
function typeAt(path: Path, types: ReadonlyMap<string, Type>): Type {
  let type = types.get(path.filter((key) => typeof key === 'string').join('/'));
  for (const key of path.slice(path.findLastIndex((each) => typeof each === 'string') + 1)) {
    const list = getNullableType(type);
    type = typeof key === 'number' && isListType(list) ? (list.ofType as Type) : undefined;
  }
  return type;
}

function broken({ message, nodes, path }: GraphQLError): GraphQLError {
  return new GraphQLError(message, { nodes, path, originalError: new Error(message) });
}
