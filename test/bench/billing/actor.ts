import type { UserActor } from '../../../shared/requests/actor.js';
import { systemIds } from '../../../shared/values/ids.js';
import { acme, acmeOwner } from '../../cast/cast.js';

/** Acme's owner, in a request of its own. */
export function actorOf(): UserActor {
  return {
    businessId: acme.id,
    userId: acmeOwner.id,
    apiKeyId: null,
    requestId: `req_${systemIds.next()}`,
    address: null,
  };
}
