import type { ShieldRule } from '../../../shared/access/graphql-shield.js';
import type { Permission } from '../../../shared/access/permission.js';
import { permittedOrOwn } from '../../../shared/access/rules.js';

/**
 * For a field of `User`: callers read it of themselves, and of others with any of the permissions. A refusal names
 * the first. Such a field is nullable, so that the rest of the answer stays, and `@personal`.
 */
export function permittedOrOneself(...permissions: [Permission, ...Permission[]]): ShieldRule {
  return permittedOrOwn<{ id?: string }>(
    ({ id }, { kind, userId }) => kind === 'user' && userId === id,
    permissions,
  );
}
