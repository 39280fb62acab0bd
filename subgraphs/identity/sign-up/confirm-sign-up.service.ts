import { violatesUnique } from '../../../shared/postgres/unique-violation.js';
import type { UnitOfWork } from '../../../shared/changes/unit-of-work.js';
import type { Kernel } from '../../../shared/kernel/kernel.js';
import type { RequestScope } from '../../../shared/requests/request-scope.js';
import { BusinessEntity } from '../businesses/business.entity.js';
import { ModuleActivationEntity } from '../modules/module-activation.entity.js';
import { businessSignedUp, userJoined } from '../events.js';
import { refuseWeakPassword } from '../passwords/refuse-weak-password.rules.js';
import { beginSession } from '../sessions/begin-session.service.js';
import type { SessionTokens } from '../sessions/session-tokens.service.js';
import { CredentialEntity } from '../users/credential.entity.js';
import { hashPassword } from '../users/password.rules.js';
import { UserEntity } from '../users/user.entity.js';
import type { ConfirmSignUpInput } from './sign-up.input.js';
import { badLink, openSignUp, type SignUpRequest } from './sign-up-token.rules.js';

/**
 * Makes the business and its owner, with every module active, and begins a session. Throws VAL-001
 * for a weak password, AUTH-005 for a link that is wrong, used or past its end. Publishes
 * business.signed_up and user.joined.
 */
export async function confirmSignUp(
  kernel: Kernel,
  scope: RequestScope,
  { token, password }: ConfirmSignUpInput,
): Promise<SessionTokens> {
  const request = openSignUp(kernel, token);
  refuseWeakPassword(password);
  const passwordHash = await hashPassword(password);
  const { businessId, ownerId: userId } = request;
  const { requestId, address } = scope;
  await kernel.database
    .write({ businessId, userId, apiKeyId: null, requestId, address }, async (unit) => {
      await addBusiness(unit, kernel, request);
      await addOwner(unit, kernel, request, passwordHash);
      activateModules(unit, kernel, request);
      await unit.entities.flush();
    })
    .catch(refuseSecondUse);
  return beginSession(kernel, scope, { businessId, userId, methods: ['pwd'], mfaAt: null });
}

async function addBusiness(unit: UnitOfWork, { clock }: Kernel, request: SignUpRequest): Promise<void> {
  const { businessId, ownerId, businessName, currency, timezone, locale, industry, category } = request;
  const now = clock.now();
  const after = {
    ownerId,
    name: businessName,
    category,
    industry,
    status: 'active',
    currency,
    timezone,
    locale,
  } as const;
  unit.entities.create(BusinessEntity, { businessId, ...after, version: 1, createdAt: now, updatedAt: now });
  unit.record(
    businessSignedUp,
    { business_id: businessId, name: businessName },
    { table: 'identity.businesses', recordId: businessId, before: null, after },
  );
  await unit.entities.flush();
}

async function addOwner(
  unit: UnitOfWork,
  { clock }: Kernel,
  { businessId, ownerId, ownerName, email }: SignUpRequest,
  passwordHash: string,
): Promise<void> {
  const now = clock.now();
  const after = { name: ownerName, email, role: 'owner', status: 'active' } as const;
  unit.entities.create(UserEntity, { businessId, id: ownerId, ...after, createdAt: now, updatedAt: now });
  unit.entities.create(CredentialEntity, { email, businessId, userId: ownerId, passwordHash });
  unit.record(
    userJoined,
    { user_id: ownerId, ...after },
    { table: 'identity.users', recordId: ownerId, before: null, after },
  );
  await unit.entities.flush();
}

function activateModules(
  { entities }: UnitOfWork,
  { catalogue, clock }: Kernel,
  request: SignUpRequest,
): void {
  for (const moduleId of catalogue.modules) {
    entities.create(ModuleActivationEntity, {
      businessId: request.businessId,
      moduleId,
      status: 'active',
      activatedAt: clock.now(),
      activatedBy: request.ownerId,
    });
  }
}

/** The link was used, or the e-mail joined in another way meanwhile. */
function refuseSecondUse(error: unknown): never {
  const isUsed = violatesUnique(error, 'businesses_pkey') || violatesUnique(error, 'credentials_pkey');
  throw isUsed ? badLink() : error;
}
