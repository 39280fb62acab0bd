import type { RequestScope } from '../../shared/requests/request-scope.js';
import { startSpan } from '../../shared/requests/tracing.js';
import type { SubgraphClient } from './subgraph-client.js';

/** A subgraph whose answers are timed, where spans are recorded: each a part of the request that it is asked for. */
export function traceFetches(subgraph: SubgraphClient<RequestScope>): SubgraphClient<RequestScope> {
  const { name } = subgraph;
  return {
    name,
    execute(request) {
      const { trace } = request.context;
      const span = trace && startSpan(`subgraph ${name}`, 'client', trace, { 'braiflow.subgraph': name });
      if (!span) return subgraph.execute(request);
      return subgraph.execute({ ...request, context: { ...request.context, trace: span.context } }).then(
        (response) => {
          span.end({ isFault: response.errors?.some(isFault) });
          return response;
        },
        (error: unknown) => {
          span.end({ isFault: true });
          throw error;
        },
      );
    },
  };
}

function isFault({ extensions }: { readonly extensions?: Record<string, unknown> }): boolean {
  return String(extensions?.code).startsWith('SYS-');
}
