import type { FastifyInstance } from 'fastify';
import { join } from 'node:path';
import { projectRoot } from '../shared/config/project-root.js';
import { EventCursors } from '../shared/changes/event-cursor.js';
import { createHttpServer } from '../shared/http/create-http-server.js';
import { registerLiveness, registerReadiness } from '../shared/http/health.js';
import { registerMetrics } from '../shared/http/metrics.js';
import { explorerPage, registerExplorerFiles } from './docs/explorer.js';
import { openApi } from './docs/open-api.js';
import { registerDocs } from './docs/register-docs.js';
import { expectedDocuments } from './documents/expected-documents.js';
import { loadDocuments } from './documents/load-documents.js';
import { RequestedDocuments } from './documents/requested-documents.js';
import { createApolloServer } from './graphql/create-apollo-server.js';
import { registerGraphqlRoute } from './graphql/graphql-route.js';
import { limitDocuments } from './limits/graphql-limits.js';
import { registerCompression } from './http/compression.js';
import { registerCors } from './http/cors.js';
import { readJsonBodies } from './http/json-bodies.js';
import type { GatewayOptions } from './gateway-options.js';
import { answerMethods } from './http/methods.js';
import { watchProxies } from './http/undeclared-proxy.js';
import { CostCache } from './limits/cost/cost-cache.js';
import { CostLimiter } from './limits/cost/cost-limiter.js';
import { Admission } from './limits/admission.js';
import { networkAllowance } from './limits/network-allowance.js';
import { refuse } from './limits/refuse.js';
import { traceRequests } from './access-log/trace-requests.js';
import { RefusalMetrics } from './access-log/refusal-metrics.js';
import { RequestLimiter } from './limits/request-limiter.js';
import { FastPath } from './operations/fast-path.js';
import { ValidatedOperations } from './operations/validated-operations.js';
import { Authenticator } from './principal/authenticate.js';
import { evictAfterChanges } from './principal/evict-after-changes.js';
import { registerJwks } from './principal/jwks-route.js';
import { describeRequest, logRequests } from './access-log/log-requests.js';
import { OperationMetrics } from './access-log/operation-metrics.js';
import { RequestLog } from './access-log/request-log.js';
import { registerAsyncApi } from './rest/asyncapi-route.js';
import { withLostPage } from './pages/lost-page.js';
import { registerPages } from './pages/register-pages.js';
import { RefreshCookie } from './rest/refresh-cookie.js';
import { registerRoutes } from './rest/register-routes.js';
import { StreamMetrics } from './subscriptions/stream-metrics.js';
import { startSubscriptions } from './subscriptions/start-subscriptions.js';
import { composeGraph } from './supergraph/compose.js';
import { addNodes } from './supergraph/nodes/nodes-subgraph.js';
import { connectSubgraphs } from './supergraph/connect-subgraphs.js';
import { PlanMetrics } from './supergraph/plan-metrics.js';
import { readSupergraphFile } from './supergraph/read-supergraph-file.js';
import { reloadOnSignal } from './supergraph/reload-on-signal.js';
import { refuseForeignSecret, remoteReadiness, vitalSubgraph } from './supergraph/remote-readiness.js';
import { RemoteConnections } from './supergraph/remote/remote-connections.js';
import { Supergraph } from './supergraph/supergraph.js';

/** The gateway: composes the supergraph, decides who is calling, and answers GraphQL and REST. Not yet listening. */
export async function createGateway(options: GatewayOptions): Promise<FastifyInstance> {
  const { config, internalSecret, local, limitStore, readiness, errors, events, routes } = options;
  const { bus, clock, ids, logger, stopping } = options;

  const readEntries = () => readSupergraphFile(join(projectRoot, 'supergraph.yaml'), config.subgraphUrls);
  const entries = await readEntries();
  const trust = { secret: internalSecret, clock };
  await refuseForeignSecret(entries, trust);
  const connections = new RemoteConnections(config.remoteLimits);
  const connected = connectSubgraphs(entries, local, { ...trust, connections, logger });
  const identity = connected.get(vitalSubgraph)!;
  const authenticator = new Authenticator(identity, config.publicUrl, errors, clock);
  const watched = evictAfterChanges(identity, (sessionId) => authenticator.evict(sessionId));
  const { nodes, subgraphs } = addNodes(entries, new Map([...connected, [vitalSubgraph, watched]]), logger);
  const costLimiter = new CostLimiter(limitStore.buckets, config.costLimits);
  const { hasIntrospection, trustedProxies, publicUrl } = config;
  const refusals = new RefusalMetrics();
  const operationMetrics = new OperationMetrics(refusals);
  const limits = limitDocuments(refusals);
  const sources = await loadDocuments({ ...config, limits: limits.validationRules });
  const { trusted, metrics: documentMetrics } = sources;
  const documents = new RequestedDocuments(sources);
  const planMetrics = new PlanMetrics();
  const supergraph = new Supergraph({
    supergraphSdl: composeGraph(entries),
    subgraphs,
    executor: config.executor,
    metrics: planMetrics,
    expectedDocuments: (schema) => {
      const isStart = !supergraph.isLoaded;
      const sources = { trusted, routes, hasExplorer: hasIntrospection, isStart, logger };
      const expected = expectedDocuments(schema, sources);
      operationMetrics.nameThoseOf(expected.map(({ document }) => document));
      return expected;
    },
  });
  const costs = new CostCache();
  const validated = new ValidatedOperations();
  const apollo = createApolloServer({
    supergraph,
    hasIntrospection,
    limits,
    costLimiter,
    costs,
    validated,
    logger,
  });
  await apollo.start();
  const fastPath = new FastPath({ supergraph, validated, costLimiter, costs, logger });

  const limiter = new RequestLimiter({ ...limitStore, limits: config.requestLimits, refusals, clock });
  const admission = new Admission(authenticator, limiter, config.requestTimeoutMs);

  const takeAllowance = networkAllowance(limiter);
  const isHttps = publicUrl.startsWith('https:');

  const app = createHttpServer({
    logger,
    ids,
    trustedProxies,
    isHttps,
    stopping,
    describe: describeRequest,
    renderError: withLostPage(refuse(publicUrl)),
  });
  traceRequests(app);
  // Hooks run from the last to the first: what is left of the request log goes out before.
  app.addHook('onClose', () => connections.close());
  watchProxies(app, { ...config, logger });
  await registerCors(app, config);
  answerMethods(app, takeAllowance, logger);
  readJsonBodies(app);
  const operations = options.operations ?? app;
  registerLiveness(app);
  const checks = [...readiness, ...limitStore.readiness, ...remoteReadiness(entries, trust)];
  registerReadiness(operations, checks, stopping);
  const streamMetrics = new StreamMetrics();
  const requestLog = new RequestLog(connected.get('admin')!, logger);
  logRequests(app, { log: requestLog, operationMetrics, clock, ids });
  registerMetrics(app, operations, [
    ...options.metrics,
    ...limitStore.metrics,
    requestLog,
    operationMetrics,
    refusals,
    streamMetrics,
    connections,
    documentMetrics,
    planMetrics,
    fastPath,
  ]);
  const { document, text } = openApi({
    ...options,
    publicUrl,
    schema: supergraph.schema,
    hasDemoData: config.hasDemoData,
  });
  await app.register(async (open) => {
    open.addHook('onRequest', takeAllowance);
    registerJwks(open, authenticator);
    const hasMailbox = !config.isProduction && !config.smtpUrl && (local.length > 0 || !config.eventBusUrl);
    registerPages(open, { ...config, hasMailbox, hasExplorer: hasIntrospection });
    if (hasIntrospection) registerExplorerFiles(open);
    registerAsyncApi(open, { publicUrl, events });
    registerDocs(open, {
      openApi: text,
      publicUrl,
      errors,
      hasExplorer: hasIntrospection,
    });
  });
  await registerCompression(app);
  const eventStreams = startSubscriptions(app, {
    config,
    bus,
    cursors: new EventCursors(internalSecret),
    catalogue: events,
    errors,
    supergraph,
    events: subgraphs.get('notifications') ?? watched,
    requested: documents,
    apollo,
    limits: limits.validationRules,
    admission,
    limiter,
    costLimiter,
    concurrency: limitStore.concurrency,
    metrics: streamMetrics,
    log: requestLog,
    operationMetrics,
    clock,
    ids,
    logger,
  });
  const answering = { apollo, operations: fastPath, admission };
  const explorer = hasIntrospection ? explorerPage(config.hasDemoData) : undefined;
  registerGraphqlRoute(app, { ...answering, takeAllowance, documents, explorer, eventStreams });
  const refreshCookie = new RefreshCookie(publicUrl, clock);
  registerRoutes(app, {
    ...{ ...answering, ids, routes, schema: supergraph.schema, document, refreshCookie, errors },
  });
  reloadOnSignal(app, { supergraph, nodes, read: readEntries, connected: new Set(subgraphs.keys()), logger });
  app.addHook('onClose', () => apollo.stop());
  return app;
}
