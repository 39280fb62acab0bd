/**
 * SQL for the position up to which the trail of business `$1` is settled: rows become visible in the
 * order of their commits, not of their positions, but none comes later than ten minutes behind a row
 * that is sealed. The limit keeps the search for unsealed rows short, however long the trail is; a row
 * that turns up below it was not written by the platform, and verification says so.
 */
export const settledPosition = `coalesce((
  select l.position from kernel.audit_chain l
  where l.business_id = $1 and l.sealed_at < now() - interval '10 minutes' order by l.seq desc limit 1), 0)`;
