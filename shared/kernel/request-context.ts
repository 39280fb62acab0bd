import type { Clock } from '../values/clock.js';
import type { LoaderRegistry } from './loaders.js';
import type { RequestScope } from '../requests/request-scope.js';

/** What a resolver knows of the request it serves. */
export interface RequestContext extends RequestScope {
  readonly clock: Clock;
  /** Batches reads within one subgraph operation. */
  readonly loaders: LoaderRegistry;
}
