import { and, or, rule, type ShieldRule } from '../../../shared/permissions/graphql-shield.js';
import type { Permission } from '../../../shared/permissions/permission.js';
import { isAuthenticated, permitted } from '../../../shared/permissions/rules.js';
import type { RequestContext } from '../../../shared/principal/request-context.js';

const isOneself = rule('isOneself', { cache: 'no_cache' })(
  (user: { id: string }, _args, { principal }: RequestContext) =>
    principal?.kind === 'user' && principal.userId === user.id,
);

/** For a field of `User`: callers read it of themselves, and of others with the permission. */
export function permittedOrOneself(permission: Permission): ShieldRule {
  return and(isAuthenticated, or(isOneself, permitted(permission)));
}
