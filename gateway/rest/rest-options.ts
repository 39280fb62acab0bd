import type { ApolloServer } from '@apollo/server';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import type { ErrorDefinition } from '../../shared/errors/error-definition.js';
import type { RequestScope } from '../../shared/principal/request-scope.js';
import type { Admission } from '../limits/admission.js';
import type { DirectOperations } from '../operations/direct-operations.js';
import type { RefreshCookie } from './refresh-cookie.js';
import type { Route } from './route.js';

/** What all routes are served with. */
export interface RestOptions {
  readonly routes: readonly Route[];
  readonly schema: GraphQLSchema;
  readonly apollo: ApolloServer<RequestScope>;
  readonly operations: DirectOperations;
  readonly admission: Admission;
  readonly refreshCookie: RefreshCookie;
  /** Every code that the platform answers. */
  readonly errors: readonly ErrorDefinition[];
}

/** What a route of files is served with: whoever is admitted before the body is read. */
export interface FileOptions extends Pick<RestOptions, 'admission'> {
  readonly onRequest: (request: FastifyRequest, reply: FastifyReply) => Promise<void>;
}
