import { DomainError } from '../../../shared/errors/domain-error.js';
import { notFound } from '../../../shared/errors/errors.js';
import type { Kernel } from '../../../shared/kernel/kernel.js';
import type { UserActor } from '../../../shared/requests/actor.js';
import { moduleActivated, moduleDeactivated } from '../events.js';
import { lockBusiness } from '../businesses/lock-business.store.js';
import { ModuleActivationEntity } from './module-activation.entity.js';

const events = { active: moduleActivated, inactive: moduleDeactivated };

/**
 * Activates a module, or deactivates it: within a second everything in it answers MODULE-001, and its
 * records wait for the next activation. Throws NOT-FOUND-001 for an unknown module. A change that
 * changes nothing leaves no event.
 */
export async function changeModule(
  { database, catalogue, clock }: Kernel,
  actor: UserActor,
  moduleId: string,
  status: 'active' | 'inactive',
): Promise<void> {
  if (!catalogue.modules.includes(moduleId)) {
    throw new DomainError(notFound, `There is no module "${moduleId}"; see \`modules\`.`);
  }
  const { businessId, userId } = actor;
  await database.write(actor, async (unit) => {
    // First, so that two who activate the same module take turns.
    await lockBusiness(unit, businessId);
    const activation = await unit.entities.findOne(ModuleActivationEntity, { businessId, moduleId });
    if ((activation?.status ?? 'inactive') === status) return;
    const key = { businessId, moduleId };
    const before = activation && { moduleId, status: activation.status };
    const first = { ...key, status, activatedAt: clock.now(), activatedBy: userId };
    if (!activation) unit.entities.create(ModuleActivationEntity, first);
    else if (status === 'active') Object.assign(activation, first);
    else activation.status = status;
    unit.record(
      events[status],
      { module_id: moduleId },
      {
        table: 'identity.module_activations',
        recordId: businessId,
        before,
        after: { moduleId, status },
      },
    );
  });
}
