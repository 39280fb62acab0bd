import { migration } from '../../../shared/schema/migration.js';

/**
 * What takes a match back is found by the match alone. An index that has all others as well was read from end to end for
 * the standing ones of a payment, so that each match cost as much as there were before.
 */
export const reversedMatches = migration(
  'billing/122-reversed-matches',
  `
  alter table billing.bank_matches drop constraint bank_matches_reverses_unique;
  create unique index bank_matches_reverses_unique on billing.bank_matches (business_id, reverses_id)
    where reverses_id is not null;
  `,
);
