import type { ApolloServer } from '@apollo/server';
import type { DocumentNode, ExecutionResult } from 'graphql';
import type { Ids } from '../../shared/kernel/ids.js';
import type { RequestScope } from '../../shared/principal/request-scope.js';
import type { CostLimiter } from '../limits/cost/cost-limiter.js';
import { credentialKey } from '../limits/credential-key.js';
import type { EventHub } from './event-hub.js';
import type { LiveCaller } from './live-callers.js';
import type { Subscriber } from './subscriber.js';
import type { SubscriptionDocuments } from './subscription-documents.js';

/** An operation as a streaming client sends it. */
export interface StreamingRequest {
  readonly query: string;
  readonly operationName?: string | null;
  readonly variables?: Record<string, unknown> | null;
}

/** A stream for a subscription, else a result. */
export interface StreamingAnswer {
  readonly document: DocumentNode;
  readonly stream?: Subscriber;
  readonly result?: ExecutionResult;
}

export interface OperationsOptions {
  readonly documents: SubscriptionDocuments;
  readonly hub: EventHub;
  readonly apollo: ApolloServer<RequestScope>;
  readonly costLimiter: CostLimiter;
  readonly ids: Ids;
}

/** Runs what comes over a streaming transport: subscriptions here, queries and mutations as over HTTP. */
export class StreamingOperations {
  constructor(private readonly options: OperationsOptions) {}

  /**
   * A subscription costs, once, what one of its answers does. Rejects with GraphQLErrors for a bad document, with
   * DomainErrors for a caller who may not, or cannot afford it.
   */
  async run(caller: LiveCaller, request: StreamingRequest): Promise<StreamingAnswer> {
    const { documents, hub, costLimiter } = this.options;
    const { document, subscription } = documents.prepare(request.query, request.operationName);
    if (!subscription) return { document, result: await this.#execute(caller, request) };
    const variables = request.variables ?? {};
    await costLimiter.charge(credentialKey(caller.scope), subscription.cost.of(variables));
    return { document, stream: await hub.subscribe(caller, subscription, variables) };
  }

  async #execute({ scope }: LiveCaller, { query, operationName, variables }: StreamingRequest) {
    const { apollo, ids } = this.options;
    const { body } = await apollo.executeOperation(
      { query, operationName: operationName ?? undefined, variables: variables ?? undefined },
      { contextValue: { ...scope, requestId: `req_${ids.next()}` } },
    );
    if (body.kind !== 'single') throw new Error('An operation cannot answer incrementally.');
    return body.singleResult as ExecutionResult;
  }
}
