import { customerPage, pageStatements } from './customer-page.js';
import { shapeMe, type MeRow } from './read-me.js';
import type { LimitCall } from './limit-call.js';
import { me } from './statements.js';

/** The caller, and the newest customers with their newest interactions. */
export async function readOverview({ pool, caller: { businessId, userId }, page }: LimitCall) {
  const [[caller], ...newest] = (await pool.run(businessId, [
    { ...me, values: [businessId, userId] },
    ...pageStatements(businessId, page, 'desc'),
  ])) as [[MeRow], ...unknown[][][]];
  return {
    data: {
      me: shapeMe(caller),
      customers: customerPage(newest, page, 'desc'),
    },
  };
}

/** The newest and the oldest customers with their newest interactions. */
export async function readBothEnds({ pool, caller: { businessId }, page }: LimitCall) {
  const rows = await pool.run(businessId, [
    ...pageStatements(businessId, page, 'desc'),
    ...pageStatements(businessId, page, 'asc'),
  ]);
  return {
    data: {
      newest: customerPage(rows.slice(0, 2), page, 'desc'),
      oldest: customerPage(rows.slice(2), page, 'asc'),
    },
  };
}
