import type { SubgraphDefinition } from '../../shared/subgraph/subgraph-definition.js';
import { ApiKeyEntity } from './api-keys/api-key.entity.js';
import { ApiKeysResolver } from './api-keys/api-keys.resolver.js';
import { BusinessEntity } from './businesses/business.entity.js';
import { businessReference } from './businesses/business.reference.js';
import { BusinessesResolver } from './businesses/businesses.resolver.js';
import { purgeIdempotencyKeys } from './businesses/purge-idempotency-keys.job.js';
import { findBusinessIds } from './businesses/find-business-ids.service.js';
import { ModuleActivationEntity } from './modules/module-activation.entity.js';
import { ModulesResolver } from './modules/modules.resolver.js';
import { loadDemoAccounts, loadIdentityDemo } from './demo/load-demo.service.js';
import { identityErrors } from './errors.js';
import { identityEvents } from './events.js';
import { InvitationEntity } from './invitations/invitation.entity.js';
import { InvitationsResolver } from './invitations/invitations.resolver.js';
import { sendInvitation } from './invitations/send-invitation.job.js';
import { identityMigrations } from './migrations/index.js';
import { PasswordResetEntity } from './passwords/password-reset.entity.js';
import { PasswordsResolver } from './passwords/passwords.resolver.js';
import { sendPasswordReset } from './passwords/send-password-reset.job.js';
import { findMemberAccess } from './authority/find-member-access.service.js';
import { identityAuditedStates, identityPermissions } from './permissions.js';
import { RoleEntity } from './authority/role.entity.js';
import { RolesResolver } from './roles/roles.resolver.js';
import { MfaFactorEntity } from './second-factors/mfa-factor.entity.js';
import { RecoveryCodeEntity } from './second-factors/recovery-code.entity.js';
import { CompleteLoginResolver } from './sign-in/complete-login.resolver.js';
import { SecondFactorsResolver } from './second-factors/second-factors.resolver.js';
import { UserMfaResolver } from './second-factors/user-mfa.resolver.js';
import { purgeEndedSessions } from './sessions/purge-sessions.job.js';
import { RefreshTokenEntity } from './sessions/refresh-token.entity.js';
import { SessionEntity } from './sessions/session.entity.js';
import { LoginResolver } from './sign-in/login.resolver.js';
import { SessionsResolver } from './sessions/sessions.resolver.js';
import { identityShield } from './shield.js';
import { SignUpResolver } from './sign-up/sign-up.resolver.js';
import { sendSignUp } from './sign-up/send-sign-up.job.js';
import { signingKeyMaintenance } from './signing-keys/maintain-signing-keys.job.js';
import { replaceSigningKey } from './signing-keys/replace-signing-key.job.js';
import { SigningKeyEntity } from './signing-keys/signing-key.entity.js';
import { SigningKeysResolver } from './signing-keys/signing-keys.resolver.js';
import { CallerResolver } from './callers/caller.resolver.js';
import { UserResolver } from './members/user.resolver.js';
import { PrincipalResolver } from './callers/principal.resolver.js';
import { UsersResolver } from './members/users.resolver.js';
import { purgeAttempts } from './throttling/purge-attempts.job.js';
import { CredentialEntity } from './users/credential.entity.js';
import { mailOwners } from './users/mail-owners.job.js';
import { UserEntity } from './users/user.entity.js';
import { UserChangesResolver } from './members/user-changes.resolver.js';
import { userReference } from './users/user.reference.js';
import { identityRoutes } from './routes.js';

/** Who may enter: businesses, their users, sessions and the keys that vouch for them. */
export const identity: SubgraphDefinition = {
  name: 'identity',
  entities: [
    BusinessEntity,
    ModuleActivationEntity,
    UserEntity,
    CredentialEntity,
    SessionEntity,
    RefreshTokenEntity,
    PasswordResetEntity,
    SigningKeyEntity,
    MfaFactorEntity,
    RecoveryCodeEntity,
    ApiKeyEntity,
    RoleEntity,
    InvitationEntity,
  ],
  resolvers: [
    CallerResolver,
    UserResolver,
    PrincipalResolver,
    UsersResolver,
    LoginResolver,
    SessionsResolver,
    PasswordsResolver,
    SignUpResolver,
    SigningKeysResolver,
    CompleteLoginResolver,
    SecondFactorsResolver,
    UserMfaResolver,
    ApiKeysResolver,
    RolesResolver,
    UserChangesResolver,
    InvitationsResolver,
    BusinessesResolver,
    ModulesResolver,
  ],
  references: [businessReference, userReference],
  shield: identityShield,
  permissions: identityPermissions,
  routes: identityRoutes,
  auditedStates: identityAuditedStates,
  events: identityEvents,
  errors: identityErrors,
  jobs: [
    sendInvitation,
    sendPasswordReset,
    sendSignUp,
    mailOwners,
    signingKeyMaintenance,
    replaceSigningKey,
    purgeAttempts,
    purgeEndedSessions,
    purgeIdempotencyKeys,
  ],
  migrations: identityMigrations,
  findBusinessIds,
  findMemberAccess,
  demo: { records: loadIdentityDemo, accounts: loadDemoAccounts },
};
