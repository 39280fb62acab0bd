import { ApolloArmor } from '@escape.tech/graphql-armor';
import {
  GraphQLError,
  type ASTVisitor,
  type FloatValueNode,
  type IntValueNode,
  type ValidationContext,
  type ValueNode,
} from 'graphql';
import { DomainError } from '../../shared/errors/domain-error.js';
import { invalidInput } from '../../shared/errors/errors.js';
import { jsonBounds } from './json-bounds.js';
import type { RefusalKind, RefusalMetrics } from '../access-log/refusal-metrics.js';

/** What one document may ask for. Source: API conventions, GraphQL. */
export const graphqlLimits = { depth: 10, aliases: 15, tokens: 1_000 } as const;

/** How long a document may be, in UTF-16 units; 1,000 tokens of a tool that indents widely take half of it. */
const longestDocument = 100_000;
/** To say where a fault is, graphql-js counts the lines before it, for each fault anew. */
const mostLines = 10_000;

/** Throws VAL-001 for a document that is not worth reading. */
export function demandShortDocument(text: string): void {
  if (text.length > longestDocument)
    throw new DomainError(invalidInput, `The document is longer than ${longestDocument} characters.`);
  const lines = text.length > mostLines ? text.split(/[\n\r]/, mostLines + 1).length : 1;
  if (lines > mostLines)
    throw new DomainError(invalidInput, `The document has more than ${mostLines} lines.`);
}

/** Apollo Server options that refuse documents beyond the limits before they are planned. */
export function limitDocuments(refusals: RefusalMetrics) {
  const count = (kind: RefusalKind) => ({ onReject: [() => refusals.count(kind)] });
  const { plugins, validationRules } = new ApolloArmor({
    maxDepth: { n: graphqlLimits.depth, flattenFragments: true, ...count('depth') },
    maxAliases: { n: graphqlLimits.aliases, ...count('aliases') },
    // Apollo's own parser counts tokens: armor's throws where Apollo expects no fault and answers 500.
    maxTokens: { enabled: false },
    maxDirectives: { n: 50, ...count('directives') },
    costLimit: { enabled: false },
    blockFieldSuggestion: { enabled: false },
  }).protect();
  return { plugins, validationRules: [...validationRules, limitLiterals] };
}

/** A value in a document is nested no deeper than one in JSON, and its numbers are some that JSON can have. */
function limitLiterals(context: ValidationContext): ASTVisitor {
  let depth = 0;
  const refuse = (message: string, node: ValueNode) =>
    context.reportError(new GraphQLError(message, { nodes: node }));
  const enter = (node: ValueNode) => {
    depth += 1;
    if (depth === jsonBounds.depth + 1)
      refuse(`A value is nested deeper than ${jsonBounds.depth} levels.`, node);
  };
  const leave = () => void (depth -= 1);
  const demandFinite = (node: IntValueNode | FloatValueNode) => {
    if (!Number.isFinite(Number(node.value))) refuse('A number is larger than any that is taken.', node);
  };
  return {
    ListValue: { enter, leave },
    ObjectValue: { enter, leave },
    IntValue: demandFinite,
    FloatValue: demandFinite,
  };
}
