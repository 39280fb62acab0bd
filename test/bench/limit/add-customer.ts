import { z } from 'zod';
import { wordsOfCustomer } from '../../../subgraphs/crm/customers/words/search-words.rules.js';
import { variantsOf } from '../../../subgraphs/crm/customers/words/sought-words.rules.js';
import { systemIds } from '../../../shared/values/ids.js';
import type { LimitCall } from './limit-call.js';
import { createCustomer } from './statements.js';

const inputSchema = z.object({
  name: z.string().min(1).max(200),
  tags: z.array(z.string().min(1).max(50)).max(50),
});

type CreatedRow = [name: string, tags: string[], version: number, authorName: string];

/** Adds a customer, with the rows that the platform writes for it. */
export async function addCustomer({ pool, caller: { businessId, userId }, body, address }: LimitCall) {
  const input = inputSchema.parse(JSON.parse(body));
  const [id, eventId, auditId, requestId] = Array.from({ length: 4 }, () => systemIds.next());
  const now = new Date().toISOString();
  const after = JSON.stringify({
    customer_id: id,
    name: input.name,
    email: null,
    phone: null,
    external_reference: null,
    company_id: null,
    tags: input.tags,
    custom: {},
  });
  const words = [...wordsOfCustomer({ name: input.name, email: null, phone: null })];
  const variants = words.flatMap(([word]) => [...variantsOf(word)].map((variant) => ({ variant, word })));
  const values = [
    businessId,
    id,
    input.name,
    input.tags,
    userId,
    now,
    eventId,
    after,
    `req_${requestId}`,
    auditId,
    address,
    words.map(([word]) => word),
    words.map(([, fields]) => fields),
    JSON.stringify(variants),
  ];
  const [[row]] = (await pool.run(businessId, [{ ...createCustomer, values }])) as [[CreatedRow]];
  const [name, tags, version, authorName] = row;
  const customer = { id, name, tags, version, createdAt: now, createdBy: { id: userId, name: authorName } };
  return { data: { createCustomer: { customer } } };
}
