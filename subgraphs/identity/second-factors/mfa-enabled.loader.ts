import type { Loader } from '../../../shared/kernel/loaders.js';

const confirmed = `
  select user_id as id from identity.mfa_factors
  where business_id = $1 and user_id = any($2::uuid[]) and confirmed_at is not null`;

/** Whether members have a second factor, by user id; absent when not. */
export const mfaEnabledOfUser: Loader<string, true> = {
  load: async ({ database }, businessId, ids) => {
    const rows = await database.rows<{ id: string }>(businessId, confirmed, [businessId, ids]);
    return new Map(rows.map(({ id }) => [id, true]));
  },
};
