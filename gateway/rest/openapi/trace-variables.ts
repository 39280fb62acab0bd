import type { Route } from '../../../shared/records/route.js';
import { toCamelCase } from '../../../shared/records/wire-names.js';

/** Where the parts of a request end up among the variables of the route's document, as paths of names. */
export interface Trace {
  /** By the name of the path parameter. */
  readonly params: ReadonlyMap<string, readonly string[]>;
  /** By the wire name of the parameter of the query string. */
  readonly query: ReadonlyMap<string, readonly string[]>;
  /** The variable that the body is spread into; undefined for a route that takes no body. */
  readonly body: string | undefined;
  /** Fields of that variable that the route gives itself. */
  readonly given: readonly string[];
}

const mark = '\0';

/**
 * Finds out by sending a marked request through `route.variables`. It must therefore pass parts of the
 * request on as they are: what a part means is for the graph to decide.
 */
export function traceVariables(route: Route): Trace {
  const params = [...route.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!);
  const query = route.parameters ?? [];
  const variables = route.variables({
    params: Object.fromEntries(params.map((name) => [name, `${mark}param ${name}`])),
    query: Object.fromEntries(query.map((name) => [toCamelCase(name), `${mark}query ${name}`])),
    body: { [mark]: true },
  });
  const found = new Map(pathsIn(variables, []));
  const body = Object.keys(variables).find((name) => found.has(`${name}.${mark}`));
  const own =
    body === undefined ? [] : Object.keys(variables[body] as object).filter((name) => name !== mark);
  return {
    params: pick(params, 'param', found),
    query: pick(query, 'query', found),
    body: body === undefined ? undefined : body,
    given: own,
  };
}

/** The marks of a value with the paths to them, and the paths themselves for the mark of the body. */
function pathsIn(value: unknown, path: readonly string[]): [string, readonly string[]][] {
  if (typeof value === 'string') return [[value, path]];
  if (typeof value !== 'object' || value === null) return [[path.join('.'), path]];
  return Object.entries(value).flatMap(([name, inner]) => pathsIn(inner, [...path, name]));
}

function pick(names: readonly string[], kind: string, found: ReadonlyMap<string, readonly string[]>) {
  return new Map(
    names.flatMap((name): [string, readonly string[]][] => {
      const path = found.get(`${mark}${kind} ${name}`);
      return path ? [[name, path]] : [];
    }),
  );
}
