import { toIsoTimestamp } from '../../../shared/values/iso-timestamp.js';
import { encodeCursor } from '../../../shared/records/cursor.js';
import type { LimitCall } from './limit-call.js';
import { listedCustomers } from './statements.js';

type Row = [
  id: string,
  name: string,
  email: string | null,
  phone: string | null,
  externalReference: string | null,
  companyId: string | null,
  companyName: string | null,
  tags: string[],
  custom: Readonly<Record<string, unknown>>,
  lastActivityAt: string | null,
  version: number,
  authorId: string,
  authorName: string,
  createdAt: string,
  updatedAt: string,
];

/** The newest customers in REST's envelope. */
export async function listCustomers({ pool, caller: { businessId }, page }: LimitCall) {
  const limit = page.customers;
  const [rows] = await pool.run(businessId, [{ ...listedCustomers, values: [businessId, limit + 1] }]);
  const shown = (rows as Row[]).slice(0, limit);
  const last = shown.at(-1);
  const hasMore = rows!.length > limit;
  return {
    success: true,
    data: {
      items: shown.map(shape),
      page_info: {
        has_more: hasMore,
        next_cursor: last ? encodeCursor('created_at:desc', { value: last[13], id: last[0] }) : null,
      },
    },
    error: null,
  };
}

function shape(row: Row) {
  const [id, name, email, phone, externalReference, companyId, companyName, tags, custom, ...others] = row;
  const [lastActivityAt, version, ...rest] = others;
  const [authorId, authorName, createdAt, updatedAt] = rest;
  return {
    customer_id: id,
    name,
    email,
    phone,
    external_reference: externalReference,
    company_id: companyId,
    company: companyId && { company_id: companyId, name: companyName },
    tags,
    custom,
    last_activity_at: lastActivityAt && toIsoTimestamp(lastActivityAt),
    version,
    created_by: { user_id: authorId, name: authorName },
    created_at: toIsoTimestamp(createdAt),
    updated_at: toIsoTimestamp(updatedAt),
  };
}
