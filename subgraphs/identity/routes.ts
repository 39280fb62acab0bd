import type { Route } from '../../shared/records/route.js';
import { apiKeyRoutes } from './api-keys/api-keys.routes.js';
import { businessRoutes } from './businesses/business.routes.js';
import { adminRoutes } from './businesses/staff.routes.js';
import { roleRoutes } from './roles/roles.routes.js';
import { mfaRoutes } from './second-factors/mfa.routes.js';
import { authRoutes } from './sign-in/auth.routes.js';
import { callerRoutes } from './callers/me.routes.js';
import { userRoutes } from './members/users.routes.js';

/** What identity answers over REST, in the order of its documentation. */
export const identityRoutes: readonly Route[] = [
  ...authRoutes,
  ...callerRoutes,
  ...mfaRoutes,
  ...apiKeyRoutes,
  ...userRoutes,
  ...roleRoutes,
  ...businessRoutes,
  ...adminRoutes,
];
