import type { GraphQLError } from 'graphql';

/**
 * The shaping errors that nothing explains. A null where a subgraph reported an error, above it or below it, is that
 * error's consequence; telling the client twice would only confuse. So is a null in an object that a fetch `lost`: an
 * error beside it took all that was asked, or the record was deleted, and null at the field that leads there says so. An
 * error without a path may explain any null.
 */
export function unexplainedErrors(
  shapingErrors: readonly GraphQLError[],
  subgraphErrors: readonly GraphQLError[],
  lost: readonly Path[] = [],
): readonly GraphQLError[] {
  if (shapingErrors.length === 0 || subgraphErrors.length + lost.length === 0) return shapingErrors;
  const reported = new Set<string>();
  const above = new Set<string>();
  for (const { path } of subgraphErrors) {
    if (path === undefined) return [];
    reported.add(path.join('/'));
    for (const prefix of prefixes(path)) above.add(prefix);
  }
  const emptied = new Set(lost.map((path) => path.join('/')));
  return shapingErrors.filter(({ path = [] }) => {
    const isAbove = above.has(path.join('/'));
    const isBeside = emptied.has(path.slice(0, -1).join('/'));
    return !isAbove && !isBeside && !prefixes(path).some((prefix) => reported.has(prefix));
  });
}

type Path = readonly (string | number)[];

/** Every beginning of the path, itself included. */
function prefixes(path: Path): string[] {
  const texts: string[] = [];
  let text = '';
  for (const step of path) {
    text = texts.length === 0 ? `${step}` : `${text}/${step}`;
    texts.push(text);
  }
  return texts;
}
