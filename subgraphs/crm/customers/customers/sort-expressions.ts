import { alphabetically } from '../../../../shared/postgres/collation.js';

/**
 * What customers are sorted by where there may be nothing to sort by; indexes have the same texts. CASE, since
 * PostgreSQL takes COALESCE for leaky, and a leaky condition uses no index under row level security.
 */
export const sortExpressions = {
  email: alphabetically(`(case when c.email is null then '' else c.email end)`),
  lastActivityAt: `case when c.last_activity_at is null then '-infinity'::timestamptz else c.last_activity_at end`,
} as const;
