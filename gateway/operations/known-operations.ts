import type { DocumentNode, GraphQLSchema, OperationDefinitionNode } from 'graphql';
import { LRUCache } from 'lru-cache';

/** An operation that was found sound in a schema: parsed, valid and within the limits of documents. */
export interface KnownOperation {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  /** What stands for it where plans and costs are kept (see `planKey`). */
  readonly key: string;
}

/** As many as plans are kept. */
const kept = 2_000;
/** Of their texts, in UTF-16 units. */
const largestTexts = 1024 * 1024;
/** The only operation of its document, asked for without a name. */
const unnamed = '';

/** Operations that were found sound before, by the text of their document, then by their name; bounded. */
export class KnownOperations {
  readonly #documents = new LRUCache<string, Map<string, KnownOperation>>({
    max: kept,
    maxSize: largestTexts,
    sizeCalculation: (_operations, text) => text.length,
  });

  /** The operation as this schema knows it. */
  find(
    schema: GraphQLSchema,
    text: string,
    operationName: string | null | undefined,
  ): KnownOperation | undefined {
    const known = this.#documents.get(text)?.get(operationName ?? unnamed);
    return known?.schema === schema ? known : undefined;
  }

  keep(text: string, operationName: string | null | undefined, operation: KnownOperation): void {
    const operations = this.#documents.get(text) ?? new Map<string, KnownOperation>();
    this.#documents.set(text, operations.set(operationName ?? unnamed, operation));
  }
}
