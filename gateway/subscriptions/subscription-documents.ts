import { getOperationAST, GraphQLError, OperationTypeNode, parse, specifiedRules, validate } from 'graphql';
import type { DocumentNode, GraphQLSchema, OperationDefinitionNode, ValidationRule } from 'graphql';
import { LRUCache } from 'lru-cache';
import { hashOf } from '../documents/trusted-document.js';
import { graphqlLimits } from '../limits/graphql-limits.js';
import { planKey } from '../supergraph/plan-cache.js';
import type { Supergraph } from '../supergraph/supergraph.js';
import { readEventFields, readPersonalFields } from './event-fields.js';
import { prepareSubscription, type PreparedSubscription } from './prepared-subscription.js';

const keptDocuments = 500;

/** A document as a streaming client sends it: a subscription that is ready to run, or an operation for Apollo. */
export type StreamingDocument = {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
} & {
  /** Absent for queries and mutations. */
  readonly subscription?: PreparedSubscription;
};

/** Parses, validates, limits and plans what streaming clients send, each document once. */
export class SubscriptionDocuments {
  readonly #documents = new LRUCache<string, StreamingDocument>({ max: keptDocuments });
  #fields!: ReturnType<typeof readEventFields>;
  #personalFields!: ReadonlySet<string>;
  #schema!: GraphQLSchema;

  constructor(
    private readonly supergraph: Supergraph,
    private readonly limits: readonly ValidationRule[],
  ) {
    this.#readSchema();
  }

  /** Throws GraphQLErrors: one for a document that cannot be read, or the first that makes it invalid. */
  prepare(query: string, operationName: string | null | undefined): StreamingDocument {
    if (this.#schema !== this.supergraph.schema) this.#readSchema();
    const key = `${operationName ?? ''}\n${query}`;
    let prepared = this.#documents.get(key);
    if (!prepared) this.#documents.set(key, (prepared = this.#prepare(key, query, operationName)));
    return prepared;
  }

  #readSchema(): void {
    const { schema, federatedSchema } = this.supergraph;
    this.#documents.clear();
    this.#schema = schema;
    this.#fields = readEventFields(federatedSchema, schema);
    this.#personalFields = readPersonalFields(federatedSchema);
  }

  #prepare(key: string, query: string, operationName: string | null | undefined): StreamingDocument {
    const document = parse(query, { maxTokens: graphqlLimits.tokens });
    const operation = getOperationAST(document, operationName);
    if (!operation) throw new GraphQLError('Name one operation of the document in operationName.');
    if (operation.operation !== OperationTypeNode.SUBSCRIPTION) return { document, operation };
    const [fault] = validate(this.#schema, document, [...specifiedRules, ...this.limits], { maxErrors: 1 });
    if (fault) throw fault;
    const plan = this.supergraph.planFor(planKey(hashOf(query), operation), document, operation);
    const subscription = prepareSubscription({
      key,
      document,
      operation,
      schema: this.#schema,
      fields: this.#fields,
      personalFields: this.#personalFields,
      plan,
    });
    return { document, operation, subscription };
  }
}
