import internals from '@apollo/federation-internals';
import pg from 'pg';
import { gatewayErrors } from '../../../gateway/answers/errors.js';
import { openApi } from '../../../gateway/docs/open-api.js';
import { RegisteredDocuments } from '../../../gateway/documents/registered-documents.js';
import { RequestedDocuments } from '../../../gateway/documents/requested-documents.js';
import { DocumentMetrics } from '../../../gateway/documents/document-metrics.js';
import { TrustedDocuments } from '../../../gateway/documents/trusted-documents.js';
import { createApolloServer } from '../../../gateway/graphql/create-apollo-server.js';
import { registerGraphqlRoute } from '../../../gateway/graphql/graphql-route.js';
import { readJsonBodies } from '../../../gateway/http/json-bodies.js';
import { RefusalMetrics } from '../../../gateway/access-log/refusal-metrics.js';
import type { Admission } from '../../../gateway/limits/admission.js';
import { CostCache } from '../../../gateway/limits/cost/cost-cache.js';
import { CostLimiter } from '../../../gateway/limits/cost/cost-limiter.js';
import { limitDocuments } from '../../../gateway/limits/graphql-limits.js';
import { MemoryBucketStore } from '../../../gateway/limits/memory-bucket-store.js';
import { refuse } from '../../../gateway/limits/refuse.js';
import { FastPath } from '../../../gateway/operations/fast-path.js';
import { ValidatedOperations } from '../../../gateway/operations/validated-operations.js';
import { RefreshCookie } from '../../../gateway/rest/refresh-cookie.js';
import { registerRoutes } from '../../../gateway/rest/register-routes.js';
import { apiSchemaOf } from '../../../gateway/supergraph/api-schema.js';
import { compose } from '../../../gateway/supergraph/compose.js';
import { localSubgraph } from '../../../gateway/supergraph/local-subgraph.js';
import { markReplays } from '../../../gateway/supergraph/mark-replays.js';
import { PlanMetrics } from '../../../gateway/supergraph/plan-metrics.js';
import { Supergraph } from '../../../gateway/supergraph/supergraph.js';
import { PermissionSet } from '../../../shared/access/permission-set.js';
import type { Principal } from '../../../shared/access/principal.js';
import { Database } from '../../../shared/changes/database.js';
import { createLogger } from '../../../shared/config/logger.js';
import { coreErrors } from '../../../shared/errors/errors.js';
import { createHttpServer } from '../../../shared/http/create-http-server.js';
import type { Kernel } from '../../../shared/kernel/kernel.js';
import { declaredSchema, printSchemaFile } from '../../../shared/subgraph/build-schema.js';
import { RunningSubgraph } from '../../../shared/subgraph/running-subgraph.js';
import { systemClock as clock } from '../../../shared/values/clock.js';
import { systemIds as ids } from '../../../shared/values/ids.js';
import { acme, acmeOwner, globex, globexOwner } from '../../cast/cast.js';
import { cloneDatabase, type TestServerAddress } from '../../kit/test-server.js';
import { payOut, till, tillRoutes } from './till.subgraph.js';

const publicUrl = 'https://till.example';
const errors = [...coreErrors, ...gatewayErrors];

const person = (businessId: string, userId: string, ...permissions: string[]): Principal => ({
  ...{ kind: 'user', businessId, userId, sessionId: null, apiKeyId: null, role: 'staff' },
  permissions: new PermissionSet(permissions),
  modules: new Set<string>(),
  ...{ mfaAtMs: null, mustEnrollMfa: false },
});

/** Who calls: nobody, another business, one of this business who may not pay out, and one who may. */
export const callers: Readonly<Record<string, Principal | null>> = {
  nobody: null,
  stranger: person(globex.id, globexOwner.id, payOut.id),
  unpermitted: person(acme.id, acmeOwner.id),
  permitted: person(acme.id, acmeOwner.id, payOut.id),
};

export interface TillRequest {
  readonly caller?: string;
  readonly key?: string | undefined;
}

/** The till behind the gateway's own surfaces, on a database of its own; `x-caller` names who calls. */
export async function startTill(name = 'till') {
  const server = JSON.parse(process.env.TEST_SERVER!) as TestServerAddress;
  const { application, superuser: access } = await cloneDatabase(server, `${name}_${process.pid}`);
  const superuser = new pg.Pool({ ...access, max: 1 });
  const database = await Database.open({
    connectionString: application,
    poolSize: 5,
    tenantSetting: 'session',
    entities: [],
    clock,
    ids,
  });
  const logger = createLogger('silent');
  const settings = { encryptionKey: Buffer.alloc(32, 7).toString('base64') };
  const kernel = { database, clock, ids, logger, settings } as unknown as Kernel;
  const running = new RunningSubgraph(till, kernel);
  const sdl = compose([
    { name: 'till', sdl: printSchemaFile(declaredSchema(till)), url: undefined } as never,
  ]);
  const validated = new ValidatedOperations();
  const costLimiter = new CostLimiter(new MemoryBucketStore(clock), {
    perOperation: 1_000,
    budget: 1e6,
    perSecond: 1e5,
  });
  const costs = new CostCache();
  const limits = limitDocuments(new RefusalMetrics());
  const supergraph = new Supergraph({
    supergraphSdl: sdl,
    subgraphs: new Map([['till', markReplays(localSubgraph(running))]]),
    executor: 'compiled',
    metrics: new PlanMetrics(),
    expectedDocuments: () => [],
  });
  const apollo = createApolloServer({
    ...{ supergraph, hasIntrospection: true, limits, costLimiter, costs, validated, logger },
  });
  await apollo.start();
  const operations = new FastPath({ supergraph, validated, costLimiter, costs, logger });
  const admission = {
    admit: async () => undefined,
    scopeOf: ({ id, headers }: { id: string; headers: Record<string, unknown> }) => ({
      requestId: id,
      principal: callers[String(headers['x-caller'])] ?? null,
      address: null,
      userAgent: null,
    }),
  } as unknown as Admission;
  const registered = new RegisteredDocuments();
  const trusted = new TrustedDocuments([], { limits: [] } as never);
  const documents = new RequestedDocuments({
    ...{ trusted, registered, metrics: new DocumentMetrics(registered), isTrustedOnly: false },
  });
  const app = createHttpServer({ logger, ids, renderError: refuse(publicUrl) });
  readJsonBodies(app);
  const eventStreams = { isSubscription: () => false } as never;
  const answering = { apollo, operations, admission };
  const takeAllowance = async () => undefined;
  registerGraphqlRoute(app, { ...answering, takeAllowance, documents, explorer: undefined, eventStreams });
  const schema = apiSchemaOf(internals.Supergraph.build(sdl));
  const described = { publicUrl, errors, events: [], hasDemoData: false };
  const sources = { routes: tillRoutes, schema, inputLimits: new Map() as never, ...described };
  const { document } = openApi(sources);
  const refreshCookie = new RefreshCookie(publicUrl, clock);
  registerRoutes(app, { ...answering, ids, ...sources, schema: supergraph.schema, document, refreshCookie });
  const url = await app.listen({ port: 0, host: '127.0.0.1' });
  return {
    /** A request by a caller, with an idempotency key or without. */
    async post(path: string, body: object, { caller = 'permitted', key }: TillRequest = {}) {
      const answer = await fetch(url + path, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          'x-caller': caller,
          ...(key !== undefined && { 'idempotency-key': key }),
        },
        body: JSON.stringify(body),
      });
      const isReplayed = answer.headers.get('idempotent-replayed') === 'true';
      return { status: answer.status, body: (await answer.json()) as any, isReplayed };
    },
    document: document as any,
    schema,
    /** How often money moved, as the audit trail has it. */
    payouts: async () =>
      (await superuser.query("select after_state from kernel.audit_log where action = 'till.paid_out'")).rows,
    /** As the superuser. */
    sql: async (text: string) => (await superuser.query(text)).rows,
    keys: async () => (await superuser.query('select * from kernel.idempotency_keys')).rows,
    async stop() {
      await app.close();
      await apollo.stop();
      await database.close();
      await superuser.end();
    },
  };
}
