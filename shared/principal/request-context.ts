import type { LoaderRegistry } from '../subgraph/loaders.js';
import type { RequestScope } from './request-scope.js';

/** What a resolver knows of the request it serves. */
export interface RequestContext extends RequestScope {
  /** Batches reads within one subgraph operation. */
  readonly loaders: LoaderRegistry;
}
