import type { DocumentNode, GraphQLSchema, OperationDefinitionNode } from 'graphql';
import { LRUCache } from 'lru-cache';

/** An operation that was found sound in a schema: parsed, valid and within the limits of documents. */
export interface ValidatedOperation {
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
export class ValidatedOperations {
  readonly #documents = new LRUCache<string, Map<string, ValidatedOperation>>({
    max: kept,
    maxSize: largestTexts,
    sizeCalculation: (_operations, text) => text.length,
  });

  /** The operation as this schema validated it. */
  find(
    schema: GraphQLSchema,
    text: string,
    operationName: string | null | undefined,
  ): ValidatedOperation | undefined {
    const validated = this.#documents.get(text)?.get(operationName ?? unnamed);
    return validated?.schema === schema ? validated : undefined;
  }

  remember(text: string, operationName: string | null | undefined, operation: ValidatedOperation): void {
    const operations = this.#documents.get(text) ?? new Map<string, ValidatedOperation>();
    this.#documents.set(text, operations.set(operationName ?? unnamed, operation));
  }
}
