import type { Kernel } from '../kernel/kernel.js';
import { isUuid } from '../values/uuid.js';
import type { RequestContext } from '../kernel/request-context.js';
import type { Loader } from '../kernel/loaders.js';

/** How a subgraph answers for an entity that another one names by its key (`__resolveReference`). */
export interface Reference {
  readonly typename: string;
  readonly resolve: (representation: { id?: unknown }, context: RequestContext) => unknown;
}

/**
 * An entity of the caller's business by `id`, batched. An id of another business, or one that is no
 * UUID, resolves to null. `findMerged` finds survivors by the ids of records that were merged with them.
 */
export function entityReference<Row extends { id: string }>(
  typename: string,
  findByIds: (kernel: Kernel, businessId: string, ids: readonly string[]) => Promise<Row[]>,
  findMerged?: (kernel: Kernel, businessId: string, ids: readonly string[]) => Promise<Map<string, Row>>,
): Reference & { readonly loader: Loader<string, Row> } {
  const loader: Loader<string, Row> = {
    async load(kernel, businessId, ids) {
      const found = new Map((await findByIds(kernel, businessId, ids)).map((row) => [row.id, row]));
      const missing = findMerged ? ids.filter((id) => !found.has(id)) : [];
      if (missing.length === 0) return found;
      return new Map([...found, ...(await findMerged!(kernel, businessId, missing))]);
    },
  };
  return {
    typename,
    loader,
    resolve: async ({ id }, context) =>
      isUuid(id) && context.principal
        ? ((await context.loaders.load(loader, id.toLowerCase())) ?? null)
        : null,
  };
}

/** The caller's own business, which a subgraph extends with fields; any other resolves to null. */
export const ownBusinessReference: Reference = {
  typename: 'Business',
  resolve: ({ id }, { principal }) => (principal && principal.businessId === id ? { id } : null),
};
