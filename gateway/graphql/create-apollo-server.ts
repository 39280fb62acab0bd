import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import type { Logger } from '../../shared/config/logger.js';
import type { RequestScope } from '../../shared/requests/request-scope.js';
import { mostFaults } from '../../shared/errors/domain-error.js';
import { graphqlLimits, type limitDocuments } from '../limits/graphql-limits.js';
import type { CostLimiter } from '../limits/cost/cost-limiter.js';
import type { Supergraph } from '../supergraph/supergraph.js';
import { logOperations } from '../access-log/log-operations.js';
import { costPlugin } from './cost-plugin.js';
import type { CostCache } from '../limits/cost/cost-cache.js';
import type { ValidatedOperations } from '../operations/validated-operations.js';
import { rememberOperations } from '../operations/remember-operations.js';
import { registrationPlugin } from '../documents/registration-plugin.js';
import { DocumentStore } from './document-store.js';
import { errorPlugin } from './error-plugin.js';
import { idempotencyPlugin } from './idempotency-plugin.js';
import { mediaTypePlugin } from './media-type-plugin.js';

export interface ApolloServerSettings {
  readonly supergraph: Supergraph;
  readonly hasIntrospection: boolean;
  readonly limits: ReturnType<typeof limitDocuments>;
  readonly costLimiter: CostLimiter;
  readonly costs: CostCache;
  /** Where sound operations are remembered. */
  readonly validated: ValidatedOperations;
  readonly logger: Logger;
}

/**
 * A page of another origin sends none of them without asking first. Credentials count as well: they come in headers alone,
 * and urql's GET has nothing else.
 */
export const headersThatPagesCannotForge = [
  ...['authorization', 'x-api-key'],
  ...['x-apollo-operation-name', 'apollo-require-preflight'],
];

/** Apollo Server over the supergraph: parses, validates and limits documents, and answers over HTTP. */
export function createApolloServer({
  supergraph,
  hasIntrospection,
  limits,
  costLimiter,
  costs,
  validated,
  logger,
}: ApolloServerSettings) {
  const { plugins, validationRules } = limits;
  // graphql-armor types its plugins by Apollo Server's CommonJS build; they are the same at run time.
  const armor = plugins as unknown as ApolloServerPlugin<RequestScope>[];
  return new ApolloServer<RequestScope>({
    gateway: supergraph,
    // Documents that clients name are found before a request comes here.
    persistedQueries: false,
    documentStore: new DocumentStore((hash) => supergraph.isKnown(hash)),
    introspection: hasIntrospection,
    csrfPrevention: { requestHeaders: headersThatPagesCannotForge },
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    validationRules,
    validationOptions: { maxErrors: mostFaults },
    parseOptions: { maxTokens: graphqlLimits.tokens },
    plugins: [
      ...armor,
      mediaTypePlugin,
      errorPlugin(logger),
      logOperations,
      idempotencyPlugin,
      costPlugin(costLimiter, costs),
      registrationPlugin,
      rememberOperations(validated),
      ApolloServerPluginLandingPageDisabled(),
      // Subgraphs resolve fields, not the gateway; the route says that no answer is to be cached.
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
    ],
    logger,
  });
}
