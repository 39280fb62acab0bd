import type { UnitOfWork } from '../../../shared/changes/unit-of-work.js';
import {
  demoActor,
  demoPassword,
  platform,
  tenants,
  type CastBusiness,
} from '../../../shared/config/cast.js';
import type { Kernel } from '../../../shared/kernel/kernel.js';
import { BusinessEntity } from '../businesses/business.entity.js';
import { ModuleActivationEntity } from '../modules/module-activation.entity.js';
import { CredentialEntity } from '../users/credential.entity.js';
import { hashPassword } from '../users/password.rules.js';
import { UserEntity } from '../users/user.entity.js';

const businesses = [...tenants, platform];

/** The demo businesses with their members, and the platform's staff. */
export async function loadIdentityDemo(kernel: Kernel): Promise<void> {
  for (const business of businesses) {
    await kernel.database.write(demoActor(business), async (unit) => {
      const businessId = business.id;
      if (await unit.entities.count(BusinessEntity, { businessId })) return;
      addBusiness(unit, kernel, business);
      const at = kernel.clock.now();
      for (const member of business.members) {
        unit.entities.create(UserEntity, {
          ...member,
          businessId,
          status: 'active',
          createdAt: at,
          updatedAt: at,
        });
      }
      await unit.entities.flush();
      if (business !== platform) activateModules(unit, kernel, business);
    });
  }
}

/** The accounts of all of them, who share one public password. */
export async function loadDemoAccounts(kernel: Kernel): Promise<void> {
  const passwordHash = await hashPassword(demoPassword);
  await kernel.database.writePlatform(({ entities }) => {
    for (const { id: businessId, members } of businesses) {
      for (const { id: userId, email } of members)
        entities.create(CredentialEntity, { email, businessId, userId, passwordHash });
    }
  });
}

function addBusiness({ entities }: UnitOfWork, { clock }: Kernel, business: CastBusiness): void {
  const { id: businessId, name, industry, currency, timezone, locale, members } = business;
  const at = clock.now();
  entities.create(BusinessEntity, {
    businessId,
    ownerId: members[0].id,
    name,
    category: null,
    industry,
    status: 'active',
    currency,
    timezone,
    locale,
    version: 1,
    createdAt: at,
    updatedAt: at,
  });
}

function activateModules(
  { entities }: UnitOfWork,
  { clock, catalogue }: Kernel,
  { id, members }: CastBusiness,
): void {
  for (const moduleId of catalogue.modules) {
    entities.create(ModuleActivationEntity, {
      businessId: id,
      moduleId,
      status: 'active',
      activatedAt: clock.now(),
      activatedBy: members[0].id,
    });
  }
}
