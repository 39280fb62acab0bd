import { businessClock } from '../../../../shared/businesses/business-clock.js';
import type { UnitOfWork } from '../../../../shared/changes/unit-of-work.js';
import { DomainError } from '../../../../shared/errors/domain-error.js';
import type { Kernel } from '../../../../shared/kernel/kernel.js';
import { violatesCheck } from '../../../../shared/postgres/check-violation.js';
import type { UserActor } from '../../../../shared/requests/actor.js';
import { periodLocked, periodOutOfOrder } from '../errors.js';
import { periodEvents } from '../events.js';
import { monthOf, type PeriodRow, type PeriodStatus } from './ledger-period.rules.js';

const insert = `insert into billing.ledger_periods (business_id, month, status, changed_at)
  values (?, ?::date, 'open', ?::timestamptz) on conflict (business_id, month) do nothing`;
const lock = `select month::text, status from billing.ledger_periods
  where business_id = ? and month = ?::date for update`;
const change = `update billing.ledger_periods set status = ?, changed_by = ?::uuid, changed_at = ?::timestamptz
  where business_id = ? and month = ?::date`;
const unlocked = `select month::text, status from billing.ledger_periods
  where business_id = ? and month <= ?::date and status <> 'locked' order by month for update`;

/**
 * Closes the month of a day, or opens it again. Postings under way end first, and none slips in after. PERIOD-002 where
 * another month comes first, and for one to come, PERIOD-003 for a locked one. A month that stands so already stays as it is.
 */
export function changePeriod(
  { database }: Kernel,
  actor: UserActor,
  day: string,
  status: 'open' | 'closed',
): Promise<PeriodRow> {
  const month = monthOf(day);
  return database.write(actor, async (unit) => {
    if (status === 'closed') refuseToCome(month, (await businessClock(unit)).today());
    unit.send(insert, [actor.businessId, month, unit.now()]);
    const [found] = await unit.execute<PeriodRow>(lock, [actor.businessId, month]);
    if (found!.status === status) return found!;
    if (found!.status === 'locked') throw locked(month);
    setStatus(unit, found!, status);
    return { month, status };
  });
}

/** Locks every month up to that of the day, for good. PERIOD-002 while one of them is open, or has not ended. */
export function lockPeriods({ database }: Kernel, actor: UserActor, through: string): Promise<PeriodRow[]> {
  const last = monthOf(through);
  return database.write(actor, async (unit) => {
    const today = (await businessClock(unit)).today();
    if (last >= monthOf(today)) throw outOfOrder('Only months that have ended are locked.');
    unit.send(insert, [actor.businessId, last, unit.now()]);
    const periods = await unit.execute<PeriodRow>(unlocked, [actor.businessId, last]);
    const open = periods.find((period) => period.status === 'open');
    if (open) throw outOfOrder(`Close ${open.month.slice(0, 7)} first.`);
    for (const period of periods) setStatus(unit, period, 'locked');
    return periods.map(({ month }) => ({ month, status: 'locked' }));
  });
}

function refuseToCome(month: string, today: string): void {
  if (month > monthOf(today))
    throw outOfOrder(`${month.slice(0, 7)} has not begun; only months that have are closed.`);
}

function setStatus(unit: UnitOfWork, before: PeriodRow, status: PeriodStatus): void {
  const { businessId, userId } = unit.actor;
  const after = { month: before.month, status };
  unit.send(change, [status, userId, unit.now(), businessId, before.month], (error) =>
    meaningOf(error, before.month),
  );
  unit.record(periodEvents[status], after, {
    ...{ table: 'billing.ledger_periods', recordId: unit.newId() },
    ...{ before, after },
  });
}

function meaningOf(error: Error, month: string): Error {
  if (violatesCheck(error, 'ledger_periods_locked')) return locked(month);
  if (!violatesCheck(error, 'ledger_periods_in_order')) return error;
  return outOfOrder('Months are closed from the first on, and opened again from the last.');
}

function locked(month: string): DomainError {
  return new DomainError(periodLocked, `${month.slice(0, 7)} is locked; correct it in an open month.`);
}

function outOfOrder(message: string): DomainError {
  return new DomainError(periodOutOfOrder, message);
}
