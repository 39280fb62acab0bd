import {
  getNamedType,
  getNullableType,
  isAbstractType,
  isCompositeType,
  isInterfaceType,
  isListType,
  isObjectType,
  OperationTypeNode,
  type DocumentNode,
  type FieldNode,
  type GraphQLAbstractType,
  type GraphQLCompositeType,
  type GraphQLObjectType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { typeNamesUnder } from '../../supergraph/executor/object-types.js';
import { collectFields } from '../../supergraph/executor/shaping/collect-fields.js';
import { standsForRecord } from '../../supergraph/executor/shaping/edges.js';
import { askedTypes } from '../../supergraph/nodes/asked-types.js';
import { fragmentsOf } from '../../supergraph/executor/shaping/selection.js';
import { pageSizeOf } from './page-size.js';
import { plus, times, valueOf, type Points, type Variables } from './points.js';

const mutationPoints = 10;
/** Of a list that has no pages. */
const assumedListSize = 10;
/** A document that unfolds to more is not looked at any further: it is refused. */
const mostFields = 10_000;

export interface Cost {
  /** Points of its mutations, and of looking for records by their ids alone: they are never given back. */
  readonly base: number;
  /** What the operation costs with these variables, before it is run. */
  readonly of: (variables: Variables) => number;
}

/**
 * Reads an operation once: each object that it can answer costs 1, an edge with its record 1, times the sizes of
 * the pages it is on; each mutation 10 more. Fields that are named several times, and conditions, are counted as if all held.
 */
export function compileCost(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): Cost {
  const root = schema.getRootType(operation.operation)!;
  const compilation = new CostCompilation(schema, document, operation);
  const points = compilation.fieldsOf(root, [operation.selectionSet], undefined);
  const perField = operation.operation === OperationTypeNode.MUTATION ? mutationPoints : 0;
  const base = perField * compilation.countOf(root, operation.selectionSet) + compilation.seekingOf(root);
  return {
    base,
    of: (variables) => (compilation.isTooLarge ? Infinity : base + valueOf(points, variables)),
  };
}

class CostCompilation {
  readonly #scope;
  #fieldCount = 0;

  constructor(
    private readonly schema: GraphQLSchema,
    document: DocumentNode,
    private readonly operation: OperationDefinitionNode,
  ) {
    this.#scope = { schema, fragments: fragmentsOf(document), isIncluded: () => true };
  }

  get isTooLarge(): boolean {
    return this.#fieldCount > mostFields;
  }

  countOf(type: GraphQLObjectType, selectionSet: SelectionSetNode): number {
    return collectFields(type, [selectionSet], this.#scope).size;
  }

  /** A point for each type that the record of a `node` is looked for among. */
  seekingOf(root: GraphQLObjectType): number {
    let sum = 0;
    for (const nodes of collectFields(root, [this.operation.selectionSet], this.#scope).values()) {
      const type = getNamedType(root.getFields()[nodes[0]!.name.value]?.type);
      if (!isInterfaceType(type)) continue;
      const sets = nodes.flatMap(({ selectionSet }) => selectionSet ?? []);
      const { named, isOpen } = askedTypes(sets, (name) => this.#scope.fragments.get(name));
      const records = this.schema.getPossibleTypes(type);
      sum += isOpen ? records.length : records.filter(({ name }) => this.#isUnder(name, named)).length;
    }
    return sum;
  }

  #isUnder(name: string, conditions: readonly string[]): boolean {
    return conditions.some((condition) => typeNamesUnder(this.schema, condition).has(name));
  }

  /** What the fields of an object cost; `pageSize` is how long lists directly in it are, if it is a page. */
  fieldsOf(
    type: GraphQLCompositeType,
    sets: readonly SelectionSetNode[],
    pageSize: Points | undefined,
  ): Points {
    if (isAbstractType(type)) return this.#dearest(type, sets, pageSize);
    let sum: Points = 0;
    for (const nodes of collectFields(type, sets, this.#scope).values()) {
      if ((this.#fieldCount += 1) > mostFields) return Infinity;
      sum = plus(sum, this.#fieldOf(type, nodes, pageSize));
    }
    return sum;
  }

  #fieldOf(parent: GraphQLObjectType, nodes: readonly FieldNode[], pageSize: Points | undefined): Points {
    const [node] = nodes;
    const field = parent.getFields()[node!.name.value];
    const type = field && getNamedType(field.type);
    // Introspection is free: it is answered by the gateway alone, and off in production.
    if (!field || !isCompositeType(type)) return 0;
    const sets = nodes.flatMap(({ selectionSet }) => selectionSet ?? []);
    const inner = this.fieldsOf(type, sets, pageSizeOf(field, node!, this.operation));
    const own = isObjectType(type) && standsForRecord(type, collectFields(type, sets, this.#scope)) ? 0 : 1;
    const count = isListType(getNullableType(field.type)) ? (pageSize ?? assumedListSize) : 1;
    return times(count, plus(own, inner));
  }

  /** An object of an abstract type is of one of its types: the dearest counts. */
  #dearest(
    type: GraphQLAbstractType,
    sets: readonly SelectionSetNode[],
    pageSize: Points | undefined,
  ): Points {
    const all = this.schema.getPossibleTypes(type).map((each) => this.fieldsOf(each, sets, pageSize));
    return (variables) => Math.max(0, ...all.map((points) => valueOf(points, variables)));
  }
}
