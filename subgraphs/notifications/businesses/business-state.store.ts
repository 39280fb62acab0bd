import type { UnitOfWork } from '../../../shared/changes/unit-of-work.js';
import type { PublishedEvent } from '../../../shared/changes/published-event.js';

/** What decides whether anything is sent for a business. */
export interface BusinessState {
  readonly status: string;
  readonly inactiveModules: readonly string[];
}

export const unchanged: BusinessState = { status: 'active', inactiveModules: [] };

export const stateColumns = `status, inactive_modules as "inactiveModules"`;

const lock = `
  insert into notifications.business_states (business_id) values (?)
  on conflict (business_id) do update set status = business_states.status returning ${stateColumns}`;

/** The state of the business; others who ask for it this way wait until the transaction ends. */
export async function lockBusinessState(unit: UnitOfWork, businessId: string): Promise<BusinessState> {
  const [state] = await unit.execute<BusinessState>(lock, [businessId]);
  return state!;
}

const save = `update notifications.business_states set status = ?, inactive_modules = ? where business_id = ?`;

export async function saveBusinessState(
  unit: UnitOfWork,
  businessId: string,
  { status, inactiveModules }: BusinessState,
): Promise<void> {
  unit.send(save, [status, `{${inactiveModules.join(',')}}`, businessId]);
}

/** The state after an event; the same object when the event does not touch it. */
export function stateAfter(state: BusinessState, { type, payload }: PublishedEvent): BusinessState {
  const moduleId = String(payload.module_id);
  const others = state.inactiveModules.filter((module) => module !== moduleId);
  switch (type) {
    case 'business.status_changed':
      return { ...state, status: String(payload.status) };
    case 'module.activated':
      return { ...state, inactiveModules: others };
    case 'module.deactivated':
      return { ...state, inactiveModules: [...others, moduleId] };
    default:
      return state;
  }
}
