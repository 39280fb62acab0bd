import gatewayPackage from '@apollo/gateway';
import { ApolloServer } from '@apollo/server';
import { fastifyApolloDrainPlugin, fastifyApolloHandler } from '@as-integrations/fastify';
import { fastify, LogController, type FastifyInstance } from 'fastify';
import { join } from 'node:path';
import { Authenticator } from '../../../gateway/principal/authenticate.js';
import { compose } from '../../../gateway/supergraph/compose.js';
import { readSupergraphFile } from '../../../gateway/supergraph/read-supergraph-file.js';
import { remoteSubgraph } from '../../../gateway/supergraph/remote-subgraph.js';
import { ScopeSigner } from '../../../gateway/supergraph/remote/scope-signer.js';
import type { Config } from '../../../shared/config/config.js';
import { catalogue } from '../../../main.js';
import { projectRoot } from '../../../shared/config/project-root.js';
import { systemIds } from '../../../shared/values/ids.js';
import type { Logger } from '../../../shared/config/logger.js';
import type { RequestScope } from '../../../shared/requests/request-scope.js';
import { ScopedDataSource } from './scoped-data-source.js';
import { systemClock } from '../../../shared/values/clock.js';

/**
 * Apollo's gateway and server as they come, on Fastify; only who is calling is decided, and told to the subgraphs,
 * as the platform does it.
 */
export async function createStockGateway(config: Config, logger: Logger): Promise<FastifyInstance> {
  const secret = config.internalSecret!;
  const entries = await readSupergraphFile(join(projectRoot, 'supergraph.yaml'), config.subgraphUrls);
  const gateway = new gatewayPackage.ApolloGateway({
    supergraphSdl: compose(entries),
    buildService: ({ url }) => new ScopedDataSource(url!, secret),
    logger,
  });
  const identity = remoteSubgraph({
    name: 'identity',
    url: config.subgraphUrls['identity']!,
    signer: new ScopeSigner(secret, systemClock),
  });
  const authenticator = new Authenticator(identity, config.publicUrl, catalogue.errors, systemClock);

  const app = fastify({
    loggerInstance: logger,
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: () => `req_${systemIds.next()}`,
  }) as unknown as FastifyInstance;
  const apollo = new ApolloServer<RequestScope>({
    gateway,
    logger,
    plugins: [fastifyApolloDrainPlugin(app)],
  });
  await apollo.start();
  app.get('/health/live', async () => ({ status: 'live' }));
  app.post(
    '/graphql',
    fastifyApolloHandler(apollo, {
      context: ({ headers, id, ip }) =>
        authenticator.authenticate({
          authorization: headers.authorization,
          apiKey: undefined,
          requestId: id,
          address: ip,
          userAgent: headers['user-agent'] ?? null,
        }),
    }),
  );
  return app;
}
