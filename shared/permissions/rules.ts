import { DomainError } from '../errors/domain-error.js';
import { forbidden, unauthorized } from '../errors/errors.js';
import type { RequestContext } from '../principal/request-context.js';
import { rule, type ShieldRule } from './graphql-shield.js';
import type { Permission } from './permission.js';

const principalRules = new WeakSet<object>();

/** Whether the rule's verdict depends on the principal alone, so that it may be remembered for it. */
export function dependsOnPrincipalAlone(candidate: ShieldRule): boolean {
  return principalRules.has(candidate);
}

/** Anybody with a valid token. */
export const isAuthenticated = principalRule('isAuthenticated', () => true);

/** Callers who hold the permission. Without a token AUTH-004 with 401, without the permission with 403. */
export function permitted({ id }: Permission): ShieldRule {
  return principalRule(
    `permitted(${id})`,
    ({ permissions }) =>
      permissions.allows(id) || new DomainError(forbidden, `This needs the permission ${id}.`),
  );
}

function principalRule(
  name: string,
  decide: (principal: NonNullable<RequestContext['principal']>) => true | DomainError,
): ShieldRule {
  const created = rule(name, { cache: 'no_cache' })((_source, _args, context: RequestContext) =>
    context.principal
      ? decide(context.principal)
      : new DomainError(unauthorized, 'Sign in and send the access token.'),
  );
  principalRules.add(created);
  return created;
}
