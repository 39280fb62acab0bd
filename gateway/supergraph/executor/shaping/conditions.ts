import { GraphQLError, Kind, visit, type DirectiveNode, type DocumentNode } from 'graphql';

/** Decides whether a selection with these directives belongs to the response. */
export type IsIncluded = (directives: readonly DirectiveNode[] | undefined) => boolean;

/** The variables that decide `@skip` and `@include` in a document, each once. */
export function conditionVariables(document: DocumentNode): readonly string[] {
  const names = new Set<string>();
  visit(document, {
    Directive: (node) => {
      const condition = conditionOf(node);
      if (condition?.kind === Kind.VARIABLE) names.add(condition.name.value);
    },
  });
  return [...names];
}

/** The variables' values in one request, as a text such as `10`. Throws for one that is not a boolean. */
export function decideConditions(names: readonly string[], variables: Record<string, unknown>): string {
  let decided = '';
  for (const name of names) {
    const value = Object.hasOwn(variables, name) ? variables[name] : undefined;
    if (typeof value !== 'boolean') {
      throw new GraphQLError(`Variable "$${name}" decides @skip or @include and must be true or false.`);
    }
    decided += value ? '1' : '0';
  }
  return decided;
}

/** Reads directives under the values that `decideConditions` found. */
export function inclusionUnder(names: readonly string[], decided: string): IsIncluded {
  const whenTrue = new Set(names.filter((_, index) => decided[index] === '1'));
  return (directives) =>
    (directives ?? []).every((directive) => {
      const condition = conditionOf(directive);
      if (condition === undefined) return true;
      const value =
        condition.kind === Kind.VARIABLE
          ? whenTrue.has(condition.name.value)
          : condition.kind === Kind.BOOLEAN && condition.value;
      return value === (directive.name.value === 'include');
    });
}

function conditionOf({ name, arguments: given }: DirectiveNode) {
  if (name.value !== 'skip' && name.value !== 'include') return undefined;
  return given?.find((argument) => argument.name.value === 'if')?.value;
}
