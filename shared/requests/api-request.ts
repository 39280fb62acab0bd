import { z } from 'zod';

/** What the gateway notes of one request of a signed-in caller: what it was and how it ended, never what it said. */
export const apiRequestSchema = z.object({
  /** UUIDv7; the same entry handed over twice is kept once. */
  id: z.uuid(),
  businessId: z.uuid(),
  /** Of the caller's own choice perhaps, so not unique. */
  requestId: z.string().max(100),
  method: z.string().max(10),
  /** The template of the route, such as `/v1/crm/customers/{id}`. */
  path: z.string().max(200),
  operationName: z.string().max(100).nullable(),
  status: z.int(),
  durationMs: z.int(),
  errorCode: z.string().max(50).nullable(),
  credentialKind: z.enum(['user', 'api_key']),
  /** The user, or the API key. */
  credentialId: z.uuid(),
  /** Too coarse to tell one line from its neighbours. */
  addressNetwork: z.string().max(50),
  /** ISO 8601. */
  startedAt: z.string(),
});

export type ApiRequest = z.output<typeof apiRequestSchema>;
