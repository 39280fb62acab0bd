import {
  GraphQLError,
  Kind,
  visit,
  type DirectiveNode,
  type FragmentDefinitionNode,
  type OperationDefinitionNode,
} from 'graphql';
import { invalidInput } from '../../../../shared/errors/errors.js';

/** Decides whether a selection with these directives belongs to the response. */
export type IsIncluded = (directives: readonly DirectiveNode[] | undefined) => boolean;

/** The variables that decide `@skip` and `@include` in an operation and the fragments it spreads, each once. */
export function conditionVariables(
  operation: OperationDefinitionNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
): readonly string[] {
  const names = new Set<string>();
  // Fragments are added while the set is walked. Those of other operations decide by variables of theirs.
  const parts = new Set<OperationDefinitionNode | FragmentDefinitionNode | undefined>([operation]);
  for (const part of parts) {
    if (!part) continue;
    visit(part, {
      Directive: (node) => {
        const condition = conditionOf(node);
        if (condition?.kind === Kind.VARIABLE) names.add(condition.name.value);
      },
      FragmentSpread: ({ name }) => void parts.add(fragments.get(name.value)),
    });
  }
  return [...names];
}

/** The variables' values in one request, as a text such as `10`. Throws for one that is not a boolean. */
export function decideConditions(names: readonly string[], variables: Record<string, unknown>): string {
  let decided = '';
  for (const name of names) {
    const value = Object.hasOwn(variables, name) ? variables[name] : undefined;
    if (typeof value !== 'boolean') throw undecided(name);
    decided += value ? '1' : '0';
  }
  return decided;
}

/** A variable that may be null has a default where it decides; it is null when the client sent that. */
function undecided(name: string): GraphQLError {
  const { code, httpStatus } = invalidInput;
  return new GraphQLError(`Variable "$${name}" decides @skip or @include and must be true or false.`, {
    extensions: { code, httpStatus },
  });
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
