import { isDeepStrictEqual } from 'node:util';
import type { UnitOfWork } from '../../../../shared/changes/unit-of-work.js';
import { invalidField } from '../../../../shared/errors/errors.js';
import { refuseStale } from '../../../../shared/errors/refuse-stale.js';
import type { Kernel } from '../../../../shared/kernel/kernel.js';
import type { ChangeOf } from '../../../../shared/records/define-record.js';
import {
  auditState,
  changedValues,
  initialValues,
  patchedValues,
} from '../../../../shared/records/record-state.js';
import { recordStatements } from '../../../../shared/records/record-statements.js';
import { refuseTaken } from '../../../../shared/records/refuse-taken.js';
import type { UserActor } from '../../../../shared/requests/actor.js';
import { lockCustomer } from '../customers/customers.reader.js';
import { refuseHalfDiscount } from '../settings/discount.rules.js';
import { readVatId } from '../vat-ids/vat-id.rules.js';
import { type CustomerProfile, customerProfile } from './customer-profile.record.js';
import { lockProfile } from './customer-profiles.reader.js';

export type SetCustomerProfile = Omit<ChangeOf<typeof customerProfile>, 'id'> & {
  readonly customerId: string;
};

const statements = recordStatements(customerProfile);

/**
 * Says how a customer is billed: what is absent stays, and null clears. VAL-001, NOT-FOUND-001, STALE-001, TAX-003, and
 * CONFLICT-001 when somebody else writes the first of it at the same moment.
 */
export function setCustomerProfile(
  { database }: Kernel,
  actor: UserActor,
  { customerId, ...input }: SetCustomerProfile,
): Promise<CustomerProfile> {
  const changed = identified(changedValues(customerProfile, { ...input, id: customerId }));
  return database.writeAnswer(actor, async (unit) => {
    const { id } = await lockCustomer(unit, customerId);
    const found = await lockProfile(unit, id);
    if (found) refuseStale('Profile', found, input.version);
    const before = found ?? beginning(unit, id);
    const values = patchedValues(customerProfile, before, { ...input, id: before.id }, changed);
    const after = { ...before, ...values };
    refuseHalves(after);
    return found ? change(unit, found, after) : insert(unit, after);
  });
}

/** With a new identifier goes what was known of the one before. */
function identified(changed: Partial<CustomerProfile>): Partial<CustomerProfile> {
  if (changed.vatId === undefined) return changed;
  const unknown = { vatIdCheckedAt: null, vatIdEvidence: null } as const;
  if (changed.vatId === null) return { ...changed, ...unknown, vatIdState: 'unchecked' };
  const { vatId, state: vatIdState } = readVatId(changed.vatId);
  return { ...changed, ...unknown, vatId, vatIdState };
}

function beginning(unit: UnitOfWork, customerId: string): CustomerProfile {
  const now = unit.now();
  const system = { version: 1, createdBy: unit.actor.userId!, createdAt: now, updatedAt: now };
  return { ...initialValues(customerProfile), ...system, id: unit.newId(), customerId };
}

function refuseHalves(profile: CustomerProfile): void {
  refuseHalfDiscount(profile);
  const { termsKind, termsDays } = profile;
  if ((termsKind === null) === (termsDays === null)) return;
  const lacking = termsKind === null ? 'termsKind' : 'termsDays';
  throw invalidField(lacking, 'required', 'termsKind and termsDays go together; clear both or neither.');
}

function insert(unit: UnitOfWork, after: CustomerProfile): CustomerProfile {
  const { text, values } = statements.insert(unit.actor.businessId, [after]);
  unit.send(text, values, refuseTaken(customerProfile, [after]));
  audit(unit, 'customer_profile.created', null, after);
  return after;
}

function change(unit: UnitOfWork, before: CustomerProfile, changed: CustomerProfile): CustomerProfile {
  const states = [before, changed].map((each) => auditState(customerProfile, each));
  if (isDeepStrictEqual(states[0], states[1])) return before;
  const after = { ...changed, version: before.version + 1, updatedAt: unit.now() };
  const { text, values } = statements.update(unit.actor.businessId, [after]);
  unit.send(text, values);
  audit(unit, 'customer_profile.updated', before, after);
  return after;
}

function audit(
  unit: UnitOfWork,
  action: string,
  before: CustomerProfile | null,
  after: CustomerProfile,
): void {
  unit.audit(action, {
    table: customerProfile.table,
    recordId: after.id,
    before: before && auditState(customerProfile, before),
    after: auditState(customerProfile, after),
  });
}
