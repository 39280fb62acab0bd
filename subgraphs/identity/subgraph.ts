import type { SubgraphDefinition } from '../../shared/subgraph/subgraph-definition.js';
import { BusinessEntity } from './businesses/business.entity.js';
import { businessReference } from './businesses/business.reference.js';
import { ModuleActivationEntity } from './businesses/module-activation.entity.js';
import { loadIdentityDemo } from './demo/load-demo.js';
import { identityErrors } from './errors.js';
import { identityEvents } from './events.js';
import { identityMigrations } from './migrations/index.js';
import { identityPermissions } from './permissions.js';
import { SessionEntity } from './sessions/session.entity.js';
import { SessionsResolver } from './sessions/sessions.resolver.js';
import { identityShield } from './shield.js';
import { SigningKeyEntity } from './signing-keys/signing-key.entity.js';
import { SigningKeysResolver } from './signing-keys/signing-keys.resolver.js';
import { CredentialEntity } from './users/credential.entity.js';
import { UserEntity } from './users/user.entity.js';
import { userReference } from './users/user.reference.js';
import { UsersResolver } from './users/users.resolver.js';

/** Who may enter: businesses, their users, sessions and the keys that vouch for them. */
export const identity: SubgraphDefinition = {
  name: 'identity',
  entities: [
    BusinessEntity,
    ModuleActivationEntity,
    UserEntity,
    CredentialEntity,
    SessionEntity,
    SigningKeyEntity,
  ],
  resolvers: [UsersResolver, SessionsResolver, SigningKeysResolver],
  references: [businessReference, userReference],
  shield: identityShield,
  permissions: identityPermissions,
  events: identityEvents,
  errors: identityErrors,
  migrations: identityMigrations,
  loadDemo: loadIdentityDemo,
};
