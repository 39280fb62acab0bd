import type { DocumentNode, GraphQLSchema, OperationDefinitionNode } from 'graphql';
import { LRUCache } from 'lru-cache';
import { compileCost, type Cost } from './compile-cost.js';

/** As many as plans are kept. */
const keptCosts = 2_000;

/** Costs of operations, each read once per schema and kept while it is in use. */
export class CostCache {
  readonly #costs = new WeakMap<GraphQLSchema, LRUCache<string, Cost>>();

  /** `key` stands for the operation (see `planKey`). */
  costOf(
    key: string,
    schema: GraphQLSchema,
    document: DocumentNode,
    operation: OperationDefinitionNode,
  ): Cost {
    const costs = this.#costsIn(schema);
    let cost = costs.get(key);
    if (!cost) costs.set(key, (cost = compileCost(schema, document, operation)));
    return cost;
  }

  #costsIn(schema: GraphQLSchema): LRUCache<string, Cost> {
    let costs = this.#costs.get(schema);
    if (!costs) this.#costs.set(schema, (costs = new LRUCache({ max: keptCosts })));
    return costs;
  }
}
