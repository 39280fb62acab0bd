import type { CastBusiness, CastMember } from '../../shared/config/cast.js';
import { pair } from '../cast/cast.js';
import type { Graph } from './start-graph.js';

export interface NewMember {
  readonly name: string;
  readonly role: string;
  readonly grants?: readonly string[];
  readonly denials?: readonly string[];
}

/** One more member of a business, who signs in with the password of the cast. */
export async function addMember(
  graph: Graph,
  { id: businessId, members: [{ id: ownerId }] }: CastBusiness,
  { name, role, grants = [], denials = [] }: NewMember,
): Promise<CastMember> {
  const id = crypto.randomUUID();
  const email = `${name.toLowerCase().replaceAll(' ', '.')}@members${pair ?? ''}.example`;
  await graph.sql(
    `insert into identity.users (business_id, id, name, email, role, permissions, status, created_at, updated_at)
     values ($1, $2, $3, $4, $5, $6, 'active', now(), now())`,
    [businessId, id, name, email, role, JSON.stringify({ grants, denials })],
  );
  await graph.sql(
    `insert into identity.credentials (email, business_id, user_id, password_hash)
     select $1, $2, $3, password_hash from identity.credentials where user_id = $4`,
    [email, businessId, id, ownerId],
  );
  return { id, name, email, role };
}
