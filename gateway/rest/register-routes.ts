import type { ApolloServer } from '@apollo/server';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import { unauthenticated } from '../../shared/access/rules.js';
import { invalidFields } from '../../shared/errors/errors.js';
import { fromWire } from '../../shared/records/wire-names.js';
import type { ErrorDefinition } from '../../shared/errors/error-definition.js';
import type { Ids } from '../../shared/values/ids.js';
import type { RequestScope } from '../../shared/requests/request-scope.js';
import type { Admission } from '../limits/admission.js';
import type { FastPath } from '../operations/fast-path.js';
import { credentialsOf } from '../principal/credentials.js';
import { askGraph } from './ask-graph.js';
import { compileDocument, type CompiledDocument } from './compile-document.js';
import { downloadHandler, registerDownload } from './download-route.js';
import { demandedVersion } from '../http/entity-tag.js';
import { furtherFaults } from './checks/further-faults.js';
import { requestChecks } from './checks/request-checks.js';
import { restErrors } from './error-answers.js';
import { replayedHeader } from '../idempotency/idempotency-key.js';
import { demandKeyedRoute, idempotencyOf } from './idempotency.js';
import { refusalOfList } from '../../shared/records/list-query.js';
import { hasBody, readRequest } from './read-request.js';
import type { OpenApiObject } from './openapi/json-schema.js';
import type { RefreshCookie } from './refresh-cookie.js';
import { versionField } from './response-names.js';
import type { Route } from '../../shared/records/route.js';
import { runOwnDocument } from './run-own-document.js';
import { Selections } from './selections.js';
import { sendAnswer } from './send-answer.js';
import { registerUpload } from './upload-route.js';

export interface RestOptions {
  readonly routes: readonly Route[];
  readonly schema: GraphQLSchema;
  /** The OpenAPI document: requests are checked by what it says. */
  readonly document: OpenApiObject;
  readonly apollo: ApolloServer<RequestScope>;
  readonly operations: FastPath;
  readonly admission: Admission;
  readonly ids: Ids;
  readonly refreshCookie: RefreshCookie;
  /** Every code that the platform answers. */
  readonly errors: readonly ErrorDefinition[];
}

/** Serves each route below /v1 and its alias /api/v1. Throws at start when a document does not fit the schema. */
export function registerRoutes(app: FastifyInstance, options: RestOptions): void {
  const selections = new Selections();
  for (const route of options.routes) {
    const path = route.path.replace(/\{(\w+)\}/g, ':$1');
    const register = registrationOf(route, selections, options);
    for (const prefix of ['/v1', '/api/v1']) register(app, prefix + path);
  }
}

function registrationOf(route: Route, selections: Selections, options: RestOptions) {
  const onRequest = admissionOf(route, options);
  if (route.upload || route.download) {
    const registerFile = route.upload ? registerUpload : registerDownload;
    const { schema, admission, ids } = options;
    const askBy = (document: string) => askGraph(compileRoute({ ...route, document }, schema), options);
    const askPart = route.parts === undefined ? undefined : askBy(route.parts);
    const file = { ask: askBy(route.document), askPart, newId: () => ids.next(), onRequest, admission };
    return (app: FastifyInstance, url: string) => registerFile(app, url, route, file);
  }
  const answer = handlerOf(route, selections, options);
  const handler = route.csv === undefined ? answer : orAsCsv(answer, { ...route, csv: route.csv }, options);
  return (app: FastifyInstance, url: string) =>
    void app.route({ method: route.method, url, onRequest, handler });
}

type Handler = (request: FastifyRequest, reply: FastifyReply) => Promise<unknown>;

/** As the route answers, or as a file to `?format=csv`. */
function orAsCsv(answer: Handler, route: Route & { readonly csv: string }, options: RestOptions): Handler {
  const { document, admission } = options;
  const ask = askGraph(compileRoute({ ...route, document: route.csv }, options.schema), options);
  const checks = requestChecks(document, route);
  const variablesOf = ({ params, query, body }: FastifyRequest) => {
    const others = Object.fromEntries(Object.entries(query as object).filter(([name]) => name !== 'format'));
    const { read, parameters } = readRequest(route, { params, query: others, body } as FastifyRequest);
    const faults = checks.faultsOfParameters(parameters);
    if (faults.length > 0) throw invalidFields(faults);
    return route.variables(read);
  };
  const download = downloadHandler(variablesOf, { ask, admission });
  return (request, reply) => {
    const { format } = request.query as { readonly format?: unknown };
    if (format !== 'csv') return answer(request, reply);
    if (!admission.scopeOf(request).principal) throw unauthenticated();
    return download(request, reply);
  };
}

function handlerOf(route: Route, selections: Selections, options: RestOptions) {
  const { admission, refreshCookie, errors: declared } = options;
  const whole = compileRoute(route, options.schema);
  const toDomainError = restErrors(declared);
  const checks = requestChecks(options.document, route);
  const withFurther = furtherFaults(route, options.schema, options);
  const use = route.refreshCookie;

  return async (request: FastifyRequest, reply: FastifyReply) => {
    const scope = admission.scopeOf(request);
    // What is wrong with a request is for callers to know.
    if (!route.isOpen && !scope.principal) throw unauthenticated();
    const { read, parameters, fields } = readRequest(route, request);
    const sent = use ? refreshCookie.receive(use, request, read.body) : read.body;
    const faults = [
      ...checks.faultsOfParameters(parameters),
      ...(hasBody(route) ? checks.faultsOfBody(sent) : []),
    ];
    if (faults.length > 0) throw invalidFields(await withFurther(faults, { ...read, body: sent }, scope));
    const body = fromWire(sent) as Record<string, unknown>;
    const version =
      route.method === 'GET' ? undefined : demandedVersion(request.headers['if-match'], whole.takesVersion);
    const { query, operationName, shape, versionOf } = selections.select(whole, fields);
    const variables = withVersion(route.variables({ ...read, body }), version);
    const sentKey = request.headers['idempotency-key'];
    const idempotency = idempotencyOf(route, whole, sentKey, variables);
    const { data, errors } = await runOwnDocument(
      options,
      { query, operationName, variables },
      { ...scope, idempotency },
    );
    if (idempotency?.isReplayed) void reply.header(replayedHeader, 'true');
    if (errors?.length || !data) {
      const error = refusalOfList(route, read.params, toDomainError(errors?.[0]));
      if (use === 'exchanges' && error.definition.code === 'AUTH-006') refreshCookie.remove(request, reply);
      throw error;
    }
    const answer = shape(data);
    return sendAnswer(request, reply, {
      status: route.status ?? 200,
      data: use ? refreshCookie.deliver(use, request, reply, answer) : answer,
      version: versionOf(data),
    });
  };
}

/** A file is read no faster than its parts are stored; only other bodies weigh. */
function admissionOf({ isOpen, upload }: Route, { admission }: RestOptions) {
  return async (request: FastifyRequest, reply: FastifyReply) => {
    const credentials = credentialsOf(request);
    const nobody = { ...credentials, authorization: undefined, apiKey: undefined };
    await admission.admit(request, reply, isOpen ? nobody : credentials, upload ? 1 : undefined);
  };
}

function compileRoute(route: Route, schema: GraphQLSchema): CompiledDocument {
  const { method, path, document } = route;
  try {
    const compiled = compileDocument(schema, document);
    demandKeyedRoute(route, compiled);
    return compiled;
  } catch (error) {
    throw new Error(`${method} ${path}: ${(error as Error).message}`, { cause: error });
  }
}

function withVersion(variables: Record<string, unknown>, version: number | undefined) {
  if (version === undefined) return variables;
  const input = variables.input as Record<string, unknown>;
  return { ...variables, input: { ...input, [versionField]: version } };
}
