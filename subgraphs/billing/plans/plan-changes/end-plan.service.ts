import type { UnitOfWork } from '../../../../shared/changes/unit-of-work.js';
import { DomainError } from '../../../../shared/errors/domain-error.js';
import { refuseStale } from '../../../../shared/errors/refuse-stale.js';
import type { Kernel } from '../../../../shared/kernel/kernel.js';
import type { UserActor } from '../../../../shared/requests/actor.js';
import { planChangeScheduled } from '../errors.js';
import { planEvents } from '../events.js';
import type { PlanState } from '../plans/plan-state.rules.js';
import { storePlan } from '../plans/plans.store.js';
import { recordPlan, termsOf } from '../plans/record-plan.service.js';
import { readTierPrices } from '../tiers/tiers.reader.js';
import { lockOwnPlan } from './lock-own-plan.service.js';

/** What every change of what is scheduled may name. */
interface Versioned {
  readonly version?: number | null;
}

/** Takes the change of the next period back. PLAN-002 when there is none; STALE-001. */
export function cancelPlanChange(kernel: Kernel, actor: UserActor, input: Versioned): Promise<PlanState> {
  return change(kernel, actor, input, (unit, before) => {
    if (!before.pendingPrice) throw scheduled('No change is scheduled.');
    const after = { ...before, pendingPrice: null };
    const payload = { ...termsOf(before.price), next_billing_date: before.nextBillingDate };
    recordPlan(unit, planEvents.changeCancelled, payload, { before, after });
    return after;
  });
}

/** Ends the plan with its period; a change that is scheduled falls away. PLAN-002 when it ends or has ended; STALE-001. */
export function cancelPlan(kernel: Kernel, actor: UserActor, input: Versioned): Promise<PlanState> {
  return change(kernel, actor, input, (unit, before) => {
    if (before.status === 'ended') throw scheduled('The plan has ended.');
    if (before.cancelsAtPeriodEnd) throw scheduled(`The plan ends on ${before.nextBillingDate} already.`);
    const after = { ...before, pendingPrice: null, cancelsAtPeriodEnd: true };
    recordPlan(unit, planEvents.cancelled, { ends_on: before.nextBillingDate }, { before, after });
    return after;
  });
}

/** Lets a plan go on that was to end. PLAN-002 when it was not, or has ended; STALE-001. */
export function resumePlan(kernel: Kernel, actor: UserActor, input: Versioned): Promise<PlanState> {
  return change(kernel, actor, input, (unit, before) => {
    if (!before.cancelsAtPeriodEnd) throw scheduled('The plan is not going to end.');
    const after = { ...before, cancelsAtPeriodEnd: false };
    const payload = { ...termsOf(before.price), next_billing_date: before.nextBillingDate };
    recordPlan(unit, planEvents.resumed, payload, { before, after });
    return after;
  });
}

function change(
  { database }: Kernel,
  actor: UserActor,
  { version }: Versioned,
  decide: (unit: UnitOfWork, before: PlanState) => PlanState,
): Promise<PlanState> {
  return database.write(actor, async (unit) => {
    const before = await lockOwnPlan(unit, await readTierPrices(unit));
    refuseStale('The plan of business', { id: actor.businessId, version: before.version }, version);
    const after = { ...decide(unit, before), version: before.version + 1 };
    storePlan(unit, after);
    return after;
  });
}

function scheduled(message: string): DomainError {
  return new DomainError(planChangeScheduled, message);
}
