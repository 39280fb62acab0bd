import { allow } from '../../shared/permissions/graphql-shield.js';
import { isAuthenticated, isSignedIn, permitted } from '../../shared/permissions/rules.js';
import type { ShieldMap } from '../../shared/subgraph/subgraph-definition.js';
import { businessView, usersView } from './permissions.js';

/** Who may do what in identity. */
export const identityShield: ShieldMap = {
  Query: {
    me: isAuthenticated,
    principal: isSignedIn,
    user: permitted(usersView),
    users: permitted(usersView),
    jwks: allow,
  },
  Mutation: {
    login: allow,
  },
  // Names of colleagues stand beside the records they made, so every member may follow them.
  User: isAuthenticated,
  UserConnection: permitted(usersView),
  PageInfo: isAuthenticated,
  Business: {
    '*': permitted(businessView),
    id: isAuthenticated,
    name: isAuthenticated,
    activeModules: isAuthenticated,
  },
  LoginPayload: allow,
};
