import { z } from 'zod';
import { PermissionSet } from './permission-set.js';
import type { Principal } from './principal.js';

/** A principal as JSON, as it travels between identity, the gateway and the subgraphs. */
export const principalSchema = z.object({
  kind: z.enum(['user', 'api_key']),
  businessId: z.uuid(),
  userId: z.uuid(),
  sessionId: z.uuid().nullable(),
  apiKeyId: z.uuid().nullable(),
  role: z.string(),
  mfaAtMs: z.number().nullable(),
  mustEnrollMfa: z.boolean(),
  modules: z.array(z.string()).transform((modules): ReadonlySet<string> => new Set(modules)),
  permissions: z
    .object({ grants: z.array(z.string()), denials: z.array(z.string()) })
    .transform(({ grants, denials }) => new PermissionSet(grants, denials)),
});

export type PrincipalRecord = z.input<typeof principalSchema>;

/** The JSON of a principal; `principalSchema` reads it back. */
export function toRecord(principal: Principal): PrincipalRecord {
  const { permissions, modules, ...plain } = principal;
  const { grants, denials } = permissions;
  return { ...plain, modules: [...modules], permissions: { grants: [...grants], denials: [...denials] } };
}
