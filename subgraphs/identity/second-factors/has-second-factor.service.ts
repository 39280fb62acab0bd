import type { Kernel } from '../../../shared/kernel/kernel.js';

const confirmed = `
  select from identity.mfa_factors where business_id = $1 and user_id = $2 and confirmed_at is not null`;

/** Whether the user has a second factor that works: then a password alone begins no session. */
export async function hasSecondFactor(
  { database }: Pick<Kernel, 'database'>,
  businessId: string,
  userId: string,
): Promise<boolean> {
  const rows = await database.rows(businessId, confirmed, [businessId, userId]);
  return rows.length > 0;
}
