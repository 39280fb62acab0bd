import type { ApolloServer } from '@apollo/server';
import type { DocumentNode, ExecutionResult } from 'graphql';
import { withRegistration } from '../documents/registration-plugin.js';
import type {
  DocumentRequest,
  RequestedDocument,
  RequestedDocuments,
} from '../documents/requested-documents.js';
import type { Ids } from '../../shared/values/ids.js';
import { DomainError } from '../../shared/errors/domain-error.js';
import { malformedBody } from '../../shared/errors/errors.js';
import type { RequestLifetime } from '../../shared/requests/request-lifetime.js';
import type { RequestScope } from '../../shared/requests/request-scope.js';
import { isReplayed, withSentKey } from '../idempotency/sent-key.js';
import type { CostLimiter } from '../limits/cost/cost-limiter.js';
import { credentialKey } from '../limits/credential-key.js';
import type { SubscriptionHub } from './subscription-hub.js';
import type { LiveCaller } from './live-callers.js';
import type { Subscriber } from './subscriber.js';
import type { SubscriptionDocuments } from './subscription-documents.js';

/** An operation as a streaming client sends it. */
export interface StreamingRequest extends DocumentRequest {
  readonly operationName?: string | null;
  readonly variables?: Record<string, unknown> | null;
}

/** How an operation came: over server-sent events by the method of its request, over a socket by its upgrade. */
export interface StreamingWay {
  readonly method: 'GET' | 'POST';
  /** How long its client waits for a result. */
  readonly lifetime: RequestLifetime;
}

/** A stream for a subscription, else a result. */
export interface StreamingAnswer {
  readonly document: DocumentNode;
  /** Of the connection for a stream; a result has one of its own. */
  readonly requestId: string;
  readonly stream?: Subscriber;
  readonly result?: ExecutionResult;
}

export interface OperationsOptions {
  readonly documents: SubscriptionDocuments;
  readonly requested: RequestedDocuments;
  readonly hub: SubscriptionHub;
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
  async run(
    caller: LiveCaller,
    request: StreamingRequest,
    { lifetime }: StreamingWay,
  ): Promise<StreamingAnswer> {
    const { documents, requested, hub, costLimiter } = this.options;
    const found = requested.find(request, caller.scope);
    if (!found) throw new DomainError(malformedBody, 'Send a GraphQL operation: query, variables.');
    const { document, subscription } = documents.prepare(found.text, request.operationName);
    if (!subscription)
      return { document, ...(await this.#execute({ ...caller.scope, lifetime }, request, found)) };
    const variables = request.variables ?? {};
    await costLimiter.charge(credentialKey(caller.scope), subscription.cost.of(variables));
    found.register?.();
    const stream = await hub.subscribe(caller, subscription, variables);
    return { document, requestId: caller.scope.requestId, stream };
  }

  async #execute(
    scope: RequestScope,
    { operationName, variables, extensions }: StreamingRequest,
    { text, register }: RequestedDocument,
  ) {
    const { apollo, ids } = this.options;
    const own = withSentKey({ ...scope, requestId: `req_${ids.next()}` }, keyIn(extensions));
    const { body } = await apollo.executeOperation(
      { query: text, operationName: operationName ?? undefined, variables: variables ?? undefined },
      { contextValue: register ? withRegistration(own, register) : own },
    );
    if (body.kind !== 'single') throw new Error('An operation cannot answer incrementally.');
    const result = body.singleResult as ExecutionResult;
    return { requestId: own.requestId, result: isReplayed(own) ? markReplay(result) : result };
  }
}

/** An operation over a socket has no headers of its own, so its idempotency key is among its extensions. */
function keyIn(extensions: unknown): unknown {
  return (extensions as { idempotencyKey?: unknown } | null | undefined)?.idempotencyKey;
}

function markReplay(result: ExecutionResult): ExecutionResult {
  return { ...result, extensions: { ...result.extensions, idempotentReplayed: true } };
}
