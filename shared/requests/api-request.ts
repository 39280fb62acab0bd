import { z } from 'zod';
import type { Fault } from '../errors/fault.js';

const faultSchema = z.object({
  name: z.string().max(60),
  message: z.string().max(300),
  trace: z.string().max(12),
  stack: z.array(z.string().max(200)).max(13),
}) satisfies z.ZodType<Fault>;

/** What the gateway logs of one request: what it was and how it ended, never what it said. */
export const apiRequestSchema = z.object({
  /** UUIDv7; the same entry handed over twice is kept once. */
  id: z.uuid(),
  /** Null while nobody is signed in: of those only what failed here is kept. */
  businessId: z.uuid().nullable(),
  /** Of the caller's own choice perhaps, so not unique. */
  requestId: z.string().max(100),
  method: z.string().max(10),
  /** The template of the route, such as `/v1/crm/customers/{id}`. */
  path: z.string().max(200),
  operationName: z.string().max(100).nullable(),
  status: z.int(),
  durationMs: z.int(),
  errorCode: z.string().max(50).nullable(),
  credentialKind: z.enum(['user', 'api_key']).nullable(),
  /** The user, or the API key. */
  credentialId: z.uuid().nullable(),
  /** Too coarse to tell one line from its neighbours. */
  addressNetwork: z.string().max(50),
  /** ISO 8601. */
  startedAt: z.string(),
  /** Why it failed, if nobody foresaw that. */
  fault: faultSchema.optional(),
});

export type ApiRequest = z.output<typeof apiRequestSchema>;
