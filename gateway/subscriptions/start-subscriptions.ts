import type { ApolloServer } from '@apollo/server';
import type { FastifyInstance } from 'fastify';
import type { ValidationRule } from 'graphql';
import type { Config } from '../../shared/config/config.js';
import type { ErrorDefinition } from '../../shared/errors/error-definition.js';
import type { RequestedDocuments } from '../documents/requested-documents.js';
import type { EventBus } from '../../shared/events/bus/event-bus.js';
import type { EventDefinition } from '../../shared/changes/define-event.js';
import type { EventCursors } from '../../shared/changes/event-cursor.js';
import type { Clock } from '../../shared/values/clock.js';
import type { Ids } from '../../shared/values/ids.js';
import type { Logger } from '../../shared/config/logger.js';
import type { RequestScope } from '../../shared/requests/request-scope.js';
import type { Admission } from '../limits/admission.js';
import type { CostLimiter } from '../limits/cost/cost-limiter.js';
import type { ConcurrencyLimiter } from '../limits/concurrency-limiter.js';
import type { RequestLimiter } from '../limits/request-limiter.js';
import { logStreams } from './log-streams.js';
import type { OperationMetrics } from '../access-log/operation-metrics.js';
import type { RequestLog } from '../access-log/request-log.js';
import type { SubgraphClient } from '../supergraph/subgraph-client.js';
import type { Supergraph } from '../supergraph/supergraph.js';
import { SubscriptionHub } from './subscription-hub.js';
import { LiveCallers } from './live-callers.js';
import { Replay } from './replay.js';
import { StreamingOperations } from './streaming-operations.js';
import { SubscriptionDocuments } from './subscription-documents.js';
import { serveWebSockets } from './websocket/serve-websockets.js';
import type { StreamMetrics } from './stream-metrics.js';
import { StreamCount } from './stream-count.js';
import { eventStreams, type EventStreams } from './sse/serve-event-stream.js';

export interface SubscriptionOptions {
  readonly config: Config;
  readonly bus: EventBus;
  readonly cursors: EventCursors;
  readonly catalogue: readonly EventDefinition[];
  readonly errors: readonly ErrorDefinition[];
  readonly supergraph: Supergraph;
  /** The subgraph that answers `events`. */
  readonly events: SubgraphClient<RequestScope>;
  readonly requested: RequestedDocuments;
  readonly apollo: ApolloServer<RequestScope>;
  readonly limits: readonly ValidationRule[];
  readonly admission: Admission;
  readonly limiter: RequestLimiter;
  readonly costLimiter: CostLimiter;
  readonly concurrency: ConcurrencyLimiter;
  readonly metrics: StreamMetrics;
  readonly log: RequestLog;
  readonly operationMetrics: OperationMetrics;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly logger: Logger;
}

const subscriptionsPerSocket = 50;

/** Wires what streams: events from the bus, through the plans of subscriptions, to sockets and event streams. */
export function startSubscriptions(app: FastifyInstance, options: SubscriptionOptions): EventStreams {
  const { config, bus, cursors, catalogue, errors, supergraph, admission, logger, ids } = options;
  const callers = new LiveCallers(options.clock);
  const replay = new Replay(options.events, errors);
  const hub = new SubscriptionHub({ bus, callers, replay, cursors, catalogue, metrics: options.metrics });
  const documents = new SubscriptionDocuments(supergraph, options.limits);
  const streaming = new StreamingOperations({
    documents,
    requested: options.requested,
    hub,
    apollo: options.apollo,
    costLimiter: options.costLimiter,
    ids,
  });
  const operations = logStreams(streaming, options);
  const streams = new StreamCount(options.concurrency, config.socketsPerCaller);
  options.metrics.countOpen = () => streams.total;
  serveWebSockets(app, {
    admission,
    limiter: options.limiter,
    callers,
    operations,
    streams,
    subscriptionsPerSocket,
    trustedProxies: config.trustedProxies,
    unacknowledgedPerNetwork: config.unacknowledgedSockets,
    clock: options.clock,
    ids,
    logger,
  });
  app.addHook('onClose', async () => {
    callers.close();
    await hub.close();
  });
  const serverSent = eventStreams({ admission, callers, documents, operations, streams, logger });
  app.addHook('preClose', async () => serverSent.close());
  return serverSent;
}
