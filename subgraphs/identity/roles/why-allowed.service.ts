import { invalidField } from '../../../shared/errors/errors.js';
import type { Kernel } from '../../../shared/kernel/kernel.js';
import type { Permission } from '../../../shared/access/permission.js';
import { covers } from '../../../shared/access/permission-set.js';
import { hasFreshMfa } from '../../../shared/access/fresh-mfa.js';
import type { Principal } from '../../../shared/access/principal.js';
import { findUsersByIds, type UserRow } from '../users/find-users.service.js';
import { patternsOf, type CustomRoles } from '../authority/effective-permissions.rules.js';
import { findRoleOf } from '../authority/find-effective-permissions.service.js';
import { isStaffRole } from '../authority/is-staff-role.rules.js';
import { isStaffPermission } from '../authority/tenant-permissions.rules.js';

/** Whether an action is allowed, and what decided. */
interface Decision {
  readonly isAllowed: boolean;
  readonly rule: 'denial' | 'grant' | 'role' | 'scope' | 'module_inactive' | 'step_up' | 'nothing';
  readonly explanation: string;
}

/** A decision as `whyAllowed` answers it. */
export interface ExplainedDecision extends Decision {
  readonly action: string;
  readonly recordId: string | null;
  readonly record: 'known' | 'unknown' | null;
}

const eventOfRecord = `
  select from kernel.event_log where business_id = $1 and record_id = $2 limit 1`;

/**
 * Decides as the shield does: by permission, module and second factor, never by the record, since
 * records are not identity's to read. Of the record it only says whether an event of this business
 * names it. Throws VAL-001 for an action that is no permission.
 */
export async function whyAllowed(
  kernel: Kernel,
  principal: Principal,
  action: string,
  recordId: string | null,
): Promise<ExplainedDecision> {
  const permission = kernel.catalogue.permissions.find(({ id }) => id === action);
  if (!permission) {
    const message = `There is no permission "${action.slice(0, 100)}"; see \`permissions\`.`;
    throw invalidField('action', 'unknown', message);
  }
  const [decision, record] = await Promise.all([
    decide(kernel, principal, permission),
    recordId === null ? null : findKnowledge(kernel, principal.businessId, recordId),
  ]);
  return { action, ...decision, recordId, record };
}

async function decide(kernel: Kernel, principal: Principal, permission: Permission): Promise<Decision> {
  const [user] = await findUsersByIds(kernel, principal.businessId, [principal.userId]);
  const ofUser = decideForUser(user!, await findRoleOf(kernel, user!), permission);
  const decided = principal.kind === 'api_key' ? decideForKey(principal, permission, ofUser) : ofUser;
  return decided.isAllowed ? decideNow(kernel, principal, permission, decided) : decided;
}

/** Denials beat grants, and grants stand beside the role. */
function decideForUser({ role, overrides }: UserRow, customRoles: CustomRoles, { id }: Permission): Decision {
  const naming = (patterns: readonly string[]) => patterns.find((pattern) => covers([pattern], id));
  const denial = naming(overrides.denials);
  if (denial) return no('denial', `Your account has the denial ${denial}.`);
  if (isStaffPermission(id) && !isStaffRole(role)) {
    return no('nothing', `${id} is for the platform’s staff only.`);
  }
  const grant = naming(overrides.grants);
  if (grant) return yes('grant', `Your account has the grant ${grant}.`);
  const pattern = naming(patternsOf(role, customRoles));
  if (pattern) return yes('role', `Your role ${role} holds ${pattern}.`);
  return no('nothing', `Neither your role ${role} nor a grant names ${id}.`);
}

/** A key does what its scopes say, as far as the person who made it still could. */
function decideForKey({ permissions }: Principal, { id }: Permission, ofMaker: Decision): Decision {
  if (permissions.allows(id)) return yes('scope', `The API key has the scope ${id}.`);
  if (ofMaker.isAllowed) return no('scope', `The API key lacks the scope ${id}.`);
  return no(ofMaker.rule, `Whoever made the API key may not do it either: ${ofMaker.explanation}`);
}

/** What stands in the way although the permission is held. */
function decideNow(
  { clock }: Kernel,
  principal: Principal,
  { module, needsStepUp }: Permission,
  held: Decision,
): Decision {
  if (module !== undefined && !principal.modules.has(module)) {
    return no('module_inactive', `${held.explanation} But the module ${module} is not active.`);
  }
  if (needsStepUp && !hasFreshMfa(principal, clock)) {
    return no('step_up', `${held.explanation} But prove your second factor again first: verifyMfa.`);
  }
  return held;
}

async function findKnowledge(
  { database }: Kernel,
  businessId: string,
  recordId: string,
): Promise<'known' | 'unknown'> {
  const events = await database.rows(businessId, eventOfRecord, [businessId, recordId]);
  return events.length > 0 ? 'known' : 'unknown';
}

function yes(rule: Decision['rule'], explanation: string): Decision {
  return { isAllowed: true, rule, explanation };
}

function no(rule: Decision['rule'], explanation: string): Decision {
  return { isAllowed: false, rule, explanation };
}
