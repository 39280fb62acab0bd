import type { Database } from '../changes/database.js';
import { civilDay } from '../values/civil-day.js';
import type { Clock } from '../values/clock.js';

const timezone = 'select timezone from kernel.business_profiles where business_id = $1';

/** The day of the calendar that it is in a business, such as `2027-01-01`; for reads. */
export async function findToday(
  { database, clock }: { readonly database: Database; readonly clock: Clock },
  businessId: string,
): Promise<string> {
  const [row] = await database.rows<{ timezone: string }>(businessId, timezone, [businessId]);
  return civilDay(clock.now(), row!.timezone);
}
