import type { LimitCall } from './limit-call.js';
import { me } from './statements.js';

export type MeRow = [id: string, email: string, role: string, businessId: string, businessName: string];

/** The caller and their business. */
export async function readMe({ pool, caller: { businessId, userId } }: LimitCall) {
  const [[row]] = (await pool.run(businessId, [{ ...me, values: [businessId, userId] }])) as [[MeRow]];
  return { data: { me: shapeMe(row) } };
}

export function shapeMe([id, email, role, businessId, name]: MeRow) {
  return { id, email, role, business: { id: businessId, name } };
}
