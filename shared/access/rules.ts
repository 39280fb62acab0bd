import { DomainError } from '../errors/domain-error.js';
import { forbidden, mfaRequired, moduleNotActive, scopeMissing, unauthorized } from '../errors/errors.js';
import { hasFreshMfa } from './fresh-mfa.js';
import type { Principal } from './principal.js';
import type { Clock } from '../values/clock.js';
import { and, rule, type ShieldRule } from './graphql-shield.js';
import type { Permission } from './permission.js';

type Verdict = true | DomainError;

/** What rules look at of a request. */
interface Asking {
  readonly principal: Principal | null;
  readonly clock: Clock;
}

/** Rules whose verdict depends on the principal alone, so that it may be remembered for it. */
const principalRules = new WeakSet<object>();

/** Of rules that look at a record: what admits a caller to all of them. */
const rulesOfAnyRecord = new WeakMap<object, ShieldRule>();

/** The rule that admits to every record alike: it depends on the principal alone. Undefined for one that looks at each. */
export function ruleOfAnyRecord(candidate: ShieldRule): ShieldRule | undefined {
  return principalRules.has(candidate) ? candidate : rulesOfAnyRecord.get(candidate);
}

/** Anybody with a valid token, also who has yet to enrol or prove a second factor. */
export const isSignedIn = principalRule('isSignedIn', () => true);

/** Anybody who is fully signed in; AUTH-003 while a second factor is due. */
export const isAuthenticated = principalRule('isAuthenticated', refuseUnenrolled);

/**
 * Declares a field of a type that other records lead to open to every caller of the business, whatever its own root
 * fields ask for. Not for root fields; an architecture test refuses such openness where it is not declared by this.
 */
export const openToMembers = principalRule('openToMembers', refuseUnenrolled);

/** A person, not an API key: what belongs to people, such as passwords, sessions and keys. */
export const isPerson = principalRule('isPerson', (principal) => {
  const verdict = refuseApiKey(principal);
  return verdict === true ? refuseUnenrolled(principal) : verdict;
});

/** A person, also one whose second factor is due: what enrols or proves it, and signing out. */
export const isSignedInPerson = principalRule('isSignedInPerson', refuseApiKey);

/**
 * Callers who hold the permission while its module is active: AUTH-004 for a user without it, AUTH-009 for an API key
 * without the scope, MODULE-001 for a business without the module.
 */
export function permitted(permission: Permission): ShieldRule {
  return principalRule(`permitted(${permission.id})`, (principal) => decidePermitted(permission, principal));
}

/** Callers who hold any of the permissions while its module is active. A refusal is that of the first. */
export function permittedAny(permissions: readonly [Permission, ...Permission[]]): ShieldRule {
  const name = permissions.map(({ id }) => id).join(' or ');
  return principalRule(`permitted(${name})`, (principal) => decideAny(permissions, principal));
}

function decideAny(permissions: readonly [Permission, ...Permission[]], principal: Principal): Verdict {
  const verdicts = permissions.map((permission) => decidePermitted(permission, principal));
  return verdicts.includes(true) || verdicts[0]!;
}

/** The decision of `permitted`, for what is decided outside a resolver: streams of events, webhooks, the audit trail. */
export function decidePermitted(permission: Permission, principal: Principal): Verdict {
  const { id } = permission;
  if (principal.mustEnrollMfa) return refuseUnenrolled(principal);
  if (principal.permissions.allows(id)) return decideModule(permission, principal);
  return principal.kind === 'api_key'
    ? new DomainError(scopeMissing, `The API key lacks the scope ${id}.`)
    : new DomainError(forbidden, `This needs the permission ${id}.`);
}

/** For what an operation does beyond its rule: throws the verdict of whoever lacks the permission. */
export function demandPermission(permission: Permission, principal: Principal): void {
  const verdict = decidePermitted(permission, principal);
  if (verdict !== true) throw verdict;
}

/** Whether the business has activated the permission's module. */
export function decideModule({ module }: Permission, { modules }: Pick<Principal, 'modules'>): Verdict {
  if (module === undefined || modules.has(module)) return true;
  return new DomainError(moduleNotActive, `The module ${module} is not active for this business.`);
}

/** Callers who hold any of the permissions, and everybody for what is their own. A refusal names the first permission. */
export function permittedOrOwn<Item>(
  isOwn: (item: Item, principal: Principal) => boolean,
  permissions: readonly [Permission, ...Permission[]],
): ShieldRule {
  const decide = (principal: Principal) => decideAny(permissions, principal);
  const name = permissions.map(({ id }) => id).join(' or ');
  const created = rule(`permittedOrOwn(${name})`, { cache: 'no_cache' })((
    item: Item,
    _args,
    { principal }: Asking,
  ) => {
    if (!principal) return unauthenticated();
    if (principal.mustEnrollMfa || !isOwn(item, principal)) return decide(principal);
    const modules = permissions.map((permission) => decideModule(permission, principal));
    return modules.includes(true) || modules[0]!;
  });
  rulesOfAnyRecord.set(created, principalRule(`permitted(${name})`, decide));
  return created;
}

/** For dangerous operations: a second factor proved within the last five minutes, else AUTH-003. */
const provedFreshly = rule('provedFreshly', { cache: 'no_cache' })((
  _source,
  _args,
  { principal, clock }: Asking,
) => {
  if (!principal) return unauthenticated();
  return (
    hasFreshMfa(principal, clock) ||
    new DomainError(mfaRequired, 'Prove your second factor again: verifyMfa, then repeat.')
  );
});

/** The rule, and a second factor proved within the last five minutes. */
export function withStepUp(needed: ShieldRule): ShieldRule {
  return and(needed, provedFreshly);
}

function refuseUnenrolled({ mustEnrollMfa }: Principal): Verdict {
  return (
    !mustEnrollMfa ||
    new DomainError(
      mfaRequired,
      'A second factor is needed: enrol one with enrollMfa, or prove yours with verifyMfa.',
    )
  );
}

function refuseApiKey({ kind }: Principal): Verdict {
  return kind === 'user' || new DomainError(forbidden, 'An API key cannot do this; sign in.');
}

function principalRule(name: string, decide: (principal: Principal) => Verdict): ShieldRule {
  const created = rule(name, { cache: 'no_cache' })((_source, _args, { principal }: Asking) =>
    principal ? decide(principal) : unauthenticated(),
  );
  principalRules.add(created);
  return created;
}

/** AUTH-004 for who has no session where one is needed. */
export function unauthenticated(): DomainError {
  return new DomainError(unauthorized, 'Sign in and send the access token.');
}
