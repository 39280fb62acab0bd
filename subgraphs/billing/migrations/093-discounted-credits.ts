import { migration } from '../../../shared/schema/migration.js';

/**
 * What was let off for paying early is not credited: it would come back a second time, with its tax. Documents from before
 * are not looked at, since what was done with them cannot be undone here.
 */
export const discountedCredits = migration(
  'billing/093-discounted-credits',
  `
  alter table billing.documents add constraint documents_credited_without_discount
    check (credit_noted_minor + discounted_minor <= total_minor) not valid;
  `,
);
