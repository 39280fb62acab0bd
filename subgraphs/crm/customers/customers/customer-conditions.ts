import type { Conditions } from '../../../../shared/postgres/conditions.js';
import { addDateTimeFilter } from '../../../../shared/records/date-time-filter.js';
import { soughtEmail } from '../../../../shared/values/email.js';
import { readTag } from '../../../../shared/values/tag.js';
import { readPhone } from '../../../../shared/values/phone.js';
import { addCustomFilter } from '../custom-fields/add-custom-filter.js';
import type { CustomFields } from '../custom-fields/custom-fields.js';
import type { CustomerFilter, TagFilter } from './customer.filter.js';
import { readReference } from './read-customer-details.js';
import { sortExpressions } from './sort-expressions.js';

/** Adds what the filter asks of the customer `c`; `textIds` are the customers that its text matches. */
export function customerConditions(
  where: Conditions,
  businessId: string,
  fields: CustomFields,
  filter: CustomerFilter | null | undefined,
  textIds: readonly string[] | null,
): void {
  where
    .add('c.business_id = ?', businessId)
    .addIf('c.email = ?', filter?.email && soughtEmail(filter.email.eq))
    .addIf('c.phone = ?', filter?.phone && readPhone(filter.phone.eq))
    .addIf(
      'c.external_reference = ?',
      filter?.externalReference && (readReference(filter.externalReference.eq) ?? ''),
    )
    .addIf('c.id = any(?::uuid[])', textIds);
  addTagFilter(where, businessId, filter?.tag);
  addDateTimeFilter(where, 'c.created_at', filter?.createdAt);
  addDateTimeFilter(where, 'c.updated_at', filter?.updatedAt);
  if (filter?.lastActivityAt) {
    // The expression that the index has.
    addDateTimeFilter(where, sortExpressions.lastActivityAt, filter.lastActivityAt);
    where.add('c.last_activity_at is not null');
  }
  for (const custom of filter?.custom ?? []) addCustomFilter(where, businessId, fields, custom);
}

const carries = 'select customer_id from crm.customer_tags where business_id = ? and tag';

function addTagFilter(where: Conditions, businessId: string, filter: TagFilter | null | undefined): void {
  const { eq, any, all = [], none } = filter ?? {};
  for (const tag of [...(eq == null ? [] : [eq]), ...(all ?? [])])
    where.add(`c.id in (${carries} = ?)`, businessId, readTag(tag));
  if (any)
    where.add(
      `c.id in (${carries} = any(?::text[]))`,
      businessId,
      any.map((tag) => readTag(tag)),
    );
  if (none)
    where.add(
      `not exists (${carries} = any(?::text[]) and customer_id = c.id)`,
      businessId,
      none.map((tag) => readTag(tag)),
    );
}
