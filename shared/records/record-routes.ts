import type { Fields, RecordDefinition } from './define-record.js';
import type { FilterKind } from './filter-kinds.js';
import { recordSorts } from './record-sorts.js';
import { indefinite } from './record-words.js';
import type { Route } from './route.js';
import { toSnakeCase } from './wire-names.js';

/** What a record's routes say beyond its declaration. */
export interface RecordRouteOptions {
  /** The fields of the graph that a record answers, relations with theirs; `recordSelection` unless said. */
  readonly selection?: string;
  /** Bodies for the documentation, in wire names; made up from the inputs unless said. */
  readonly examples?: {
    readonly create?: NonNullable<Route['example']>;
    readonly update?: NonNullable<Route['example']>;
  };
  readonly summaries?: { readonly update?: string; readonly remove?: string };
}

/** The five usual routes of a record under its path, such as `/crm/tasks`. */
export function recordRoutes(
  record: RecordDefinition,
  path: string,
  { selection = recordSelection(record), examples, summaries = {} }: RecordRouteOptions = {},
): readonly [list: Route, create: Route, read: Route, update: Route, remove: Route] {
  const { name, singular, plural, hasOrder } = record;
  const order = hasOrder
    ? { variable: `, $orderBy: ${name}Order`, argument: ', orderBy: $orderBy' }
    : { variable: '', argument: '' };
  const one = `${path}/{id}`;
  const subject = indefinite(record).toLowerCase();
  const payload = `{ ${singular} { ${selection} } }`;
  const listName = `List${plural[0]!.toUpperCase()}${plural.slice(1)}`;
  return [
    {
      method: 'GET',
      path,
      summary: `List ${plural}`,
      list: { filters: filtersOf(record), ...(hasOrder && { sorts: Object.keys(recordSorts(record)) }) },
      document: `query ${listName}($first: Int!, $after: String, $filter: ${name}Filter${order.variable}) {
        ${plural}(first: $first, after: $after, filter: $filter${order.argument}) {
          nodes { ${selection} } pageInfo { hasNextPage endCursor } } }`,
      variables: ({ query }) => query,
    },
    {
      method: 'POST',
      path,
      summary: `Add ${subject}`,
      status: 201,
      document: `mutation Create${name}($input: Create${name}Input!) { create${name}(input: $input) ${payload} }`,
      ...(examples?.create && { example: examples.create }),
      variables: ({ body }) => ({ input: body }),
    },
    {
      method: 'GET',
      path: one,
      summary: `Read ${subject}`,
      document: `query Read${name}($id: ID!) { ${singular}(id: $id) { ${selection} } }`,
      variables: ({ params }) => ({ id: params.id }),
    },
    {
      method: 'PATCH',
      path: one,
      summary: summaries.update ?? `Change ${subject}`,
      document: `mutation Update${name}($input: Update${name}Input!) { update${name}(input: $input) ${payload} }`,
      ...(examples?.update && { example: examples.update }),
      variables: ({ params, body }) => ({ input: { ...body, id: params.id } }),
    },
    {
      method: 'DELETE',
      path: one,
      summary: summaries.remove ?? `Delete ${subject}`,
      document: `mutation Delete${name}($input: Delete${name}Input!) { delete${name}(input: $input) { deletedId } }`,
      variables: ({ params }) => ({ input: { id: params.id } }),
    },
  ];
}

/**
 * The fields of the graph that a record has, who added it among them; relations by their id, as inputs name them, and
 * by id and name of the other record. `asked` says for
 * fields by name how they are asked for instead, such as `dueAt isOverdue` with what follows from one.
 */
export function recordSelection<F extends Fields>(
  { fields }: RecordDefinition<F>,
  asked: { readonly [Name in keyof F]?: string } = {},
): string {
  const own = Object.entries(fields).map(([name, { isRelation, selection }]) => {
    const inner = isRelation ? 'id name' : selection;
    const own = asked[name] ?? (inner ? `${name} { ${inner} }` : name);
    return isRelation ? `${name}Id ${own}` : own;
  });
  return ['id', ...own, 'version createdBy { id name } createdAt updatedAt'].join(' ');
}

/** By wire name: what is no field first, then fields, then the time. */
function filtersOf({ columns, filters }: RecordDefinition): Readonly<Record<string, FilterKind>> {
  const others = Object.entries(filters).map(([name, { rest }]) => [toSnakeCase(name), rest] as const);
  const fields = columns.flatMap(({ column, field: { filter } }) =>
    filter ? [[column, filter.rest] as const] : [],
  );
  return Object.fromEntries([...others, ...fields, ['created_at', 'time'] as const]);
}
