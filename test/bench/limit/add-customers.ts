import { z } from 'zod';
import { systemIds } from '../../../shared/values/ids.js';
import type { LimitCall } from './limit-call.js';
import { createCustomers } from './statements.js';

const inputSchema = z
  .array(z.object({ name: z.string().min(1).max(200), email: z.email(), tags: z.array(z.string()).max(50) }))
  .max(500);

/** Adds many customers, with the rows that the platform writes for them. */
export async function addCustomers({ pool, caller: { businessId, userId }, body, address }: LimitCall) {
  const rows = inputSchema.parse(JSON.parse(body)).map((row) => ({
    ...row,
    id: systemIds.next(),
    event: systemIds.next(),
    audit: systemIds.next(),
  }));
  const requestId = `req_${systemIds.next()}`;
  const values = [businessId, JSON.stringify(rows), userId, new Date().toISOString(), requestId, address];
  await pool.run(businessId, [{ ...createCustomers, values }]);
  const results = rows.map(({ id, email }) => ({ status: 'CREATED', customer: { id, email } }));
  return { data: { upsertCustomers: { results } } };
}
