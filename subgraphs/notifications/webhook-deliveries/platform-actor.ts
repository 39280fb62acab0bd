import type { Kernel } from '../../../shared/kernel/kernel.js';
import type { Actor } from '../../../shared/principal/actor.js';

/** The platform, which delivers on nobody's request. */
export function platformActor({ ids }: Pick<Kernel, 'ids'>, businessId: string): Actor {
  return { businessId, userId: null, apiKeyId: null, requestId: `req_${ids.next()}`, address: null };
}
