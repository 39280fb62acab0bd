import {
  Kind,
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLInterfaceType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  type SelectionSetNode,
} from 'graphql';
import type { IsIncluded } from './conditions.js';
import type { ShapeValue } from './shaping.js';

/**
 * The type of an object as far as the plan tells it: where no client asked for more, the answer of an
 * `@interfaceObject` is known as the interface alone.
 */
export type CompositeType = GraphQLObjectType | GraphQLInterfaceType;

/** Compiles values of a field of `parent`, null aside; undefined when they pass as the subgraph sent them. */
export type CompileValue = (
  type: GraphQLOutputType,
  parent: string,
  selectionSets: readonly SelectionSetNode[],
  scope: SelectionScope,
) => ShapeValue | undefined;

/** What the selections of one operation are compiled against, with its conditions decided. */
export interface SelectionScope {
  readonly schema: GraphQLSchema;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly isIncluded: IsIncluded;
  /** Fields and lists come back to values by this, rather than by a circle of imports. */
  readonly compileValue: CompileValue;
}

/** The fragments of a document by name. */
export function fragmentsOf(document: DocumentNode): ReadonlyMap<string, FragmentDefinitionNode> {
  const fragments = document.definitions.filter((node) => node.kind === Kind.FRAGMENT_DEFINITION);
  return new Map(fragments.map((fragment) => [fragment.name.value, fragment]));
}
