import type { HTTPGraphQLRequest } from '@apollo/server';
import type { RequestScope } from '../../shared/requests/request-scope.js';
import type { FastPath, FastPathAnswer } from '../operations/fast-path.js';

/** The plainest request of GraphQL over HTTP, of an operation that is known: answered without Apollo Server. */
export class PostFastPath {
  constructor(private readonly operations: FastPath) {}

  /**
   * Undefined for what is Apollo Server's to answer; nothing has run then. `complete` puts a document's text in the
   * place of its name.
   */
  async answer(
    request: HTTPGraphQLRequest,
    complete: () => RequestScope,
    scope: RequestScope,
  ): Promise<FastPathAnswer | undefined> {
    if (!isPostedJson(request) || !isComplete(complete, scope)) return undefined;
    const posted = readBody(request.body);
    return posted && this.operations.run({ ...posted, scope, isCharged: true });
  }
}

/** Browsers ask before they send this type to another origin, so no form can have forged it. */
function isPostedJson({ method, headers }: HTTPGraphQLRequest): boolean {
  return method === 'POST' && headers.get('content-type')?.startsWith('application/json') === true;
}

/** A document that is yet to be registered, or is refused, goes the long way. */
function isComplete(complete: () => RequestScope, scope: RequestScope): boolean {
  try {
    return complete() === scope;
  } catch {
    return false;
  }
}

/** The parts of a JSON body; undefined when one of them is not as it should be, which Apollo Server explains. */
function readBody(body: unknown) {
  if (!isRecord(body)) return undefined;
  const { query: text, operationName, variables = null, extensions = null } = body;
  const isNamed = operationName === undefined || operationName === null || typeof operationName === 'string';
  if (typeof text !== 'string' || !isNamed || !isRecordOrNull(variables) || !isRecordOrNull(extensions)) {
    return undefined;
  }
  return { text, operationName, variables: variables ?? {} };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isRecordOrNull(value: unknown): value is Record<string, unknown> | null {
  return value === null || isRecord(value);
}
