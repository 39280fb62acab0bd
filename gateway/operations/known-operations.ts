import type { DocumentNode, GraphQLSchema, OperationDefinitionNode } from 'graphql';
import { LRUCache } from 'lru-cache';

/** An operation that was found sound in a schema: parsed, valid and within the limits of documents. */
export interface KnownOperation {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  /** SHA-256 of the document's text in hexadecimal. */
  readonly documentHash: string;
}

/** As many as plans are kept. */
const kept = 2_000;
/** Of their texts, in UTF-16 units. */
const largestTexts = 1024 * 1024;

/** Operations that were found sound before, by the text of their document; bounded. */
export class KnownOperations {
  readonly #operations = new LRUCache<string, KnownOperation>({
    max: kept,
    maxSize: largestTexts,
    sizeCalculation: (_operation, key) => key.length,
  });

  /** The operation as this schema knows it. */
  find(
    schema: GraphQLSchema,
    text: string,
    operationName: string | null | undefined,
  ): KnownOperation | undefined {
    const known = this.#operations.get(keyOf(text, operationName));
    return known?.schema === schema ? known : undefined;
  }

  keep(text: string, operationName: string | null | undefined, operation: KnownOperation): void {
    this.#operations.set(keyOf(text, operationName), operation);
  }
}

function keyOf(text: string, operationName: string | null | undefined): string {
  return operationName ? `${operationName} ${text}` : ` ${text}`;
}
