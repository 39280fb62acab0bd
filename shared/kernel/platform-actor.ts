import type { Kernel } from './kernel.js';
import type { Actor } from '../requests/actor.js';

/** The platform as the author of a change that nobody's request asked for, such as a job's. */
export function platformActor({ ids }: Pick<Kernel, 'ids'>, businessId: string): Actor {
  return { businessId, userId: null, apiKeyId: null, requestId: `req_${ids.next()}`, address: null };
}
