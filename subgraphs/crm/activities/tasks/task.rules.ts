import { isDeepStrictEqual } from 'node:util';
import type { UnitOfWork } from '../../../../shared/changes/unit-of-work.js';
import { invalidField } from '../../../../shared/errors/errors.js';
import { auditState } from '../../../../shared/records/record-state.js';
import { dealReader } from '../../sales/deals/deal.record.js';
import { findParties } from '../../sales/deals/named-records.reader.js';
import { task, type Task, taskEvents } from './task.record.js';

/** What a task may be about. */
export type Subject = Partial<Pick<Task, 'customerId' | 'companyId' | 'dealId'>>;

/**
 * What a task is about from now on: another record takes the place of the one before, and the survivor that of a
 * merged customer. VAL-001 for several records, NOT-FOUND-001 for one that the business does not have.
 */
export async function findSubject(
  unit: UnitOfWork,
  { customerId = null, companyId = null, dealId = null }: Subject,
): Promise<Subject> {
  const ids = [customerId, companyId, dealId].filter((id) => id !== null);
  if (ids.length > 1) {
    const message = 'A task is about a customer, a company or a deal, not several of them.';
    throw invalidField('dealId', 'conflicting', message);
  }
  const { businessId } = unit.actor;
  const parties = await findParties(unit, businessId, { customerId, companyId });
  await dealReader.refuseUnknown(unit, dealId);
  return ids.length === 0 ? {} : { customerId, companyId, dealId, ...parties };
}

const eventOfStatus = {
  open: taskEvents.reopened,
  done: taskEvents.completed,
  cancelled: taskEvents.cancelled,
};

/** What a change means: a new assignee and a new status have events of their own, the rest shares one. */
export function eventsOfChange(before: Task, after: Task) {
  const { status, assigneeId } = before;
  const rest = auditState(task, { ...after, status, assigneeId });
  return [
    ...(isDeepStrictEqual(auditState(task, before), rest) ? [] : [taskEvents.updated]),
    ...(after.assigneeId === assigneeId ? [] : [taskEvents.reassigned]),
    ...(after.status === status ? [] : [eventOfStatus[after.status]]),
  ];
}

/** Whether it is open and its moment has passed. */
export function isOverdue({ status, dueAt }: Pick<Task, 'status' | 'dueAt'>, now: Date): boolean {
  return status === 'open' && dueAt !== null && new Date(dueAt) < now;
}
