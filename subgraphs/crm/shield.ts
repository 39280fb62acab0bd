import { isAuthenticated, permitted } from '../../shared/permissions/rules.js';
import type { ShieldMap } from '../../shared/subgraph/subgraph-definition.js';
import { crmEdit, crmErase, crmView } from './permissions.js';

/** Who may do what in crm. */
export const crmShield: ShieldMap = {
  Query: {
    customer: permitted(crmView),
    customers: permitted(crmView),
    interaction: permitted(crmView),
    interactions: permitted(crmView),
  },
  Mutation: {
    createCustomer: permitted(crmEdit),
    updateCustomer: permitted(crmEdit),
    deleteCustomer: permitted(crmErase),
    logInteraction: permitted(crmEdit),
  },
  Subscription: {
    customerChanged: permitted(crmView),
    interactionLogged: permitted(crmView),
  },
  Customer: permitted(crmView),
  CustomerEvent: permitted(crmView),
  CustomerConnection: permitted(crmView),
  CustomerPayload: permitted(crmView),
  DeleteCustomerPayload: permitted(crmErase),
  Interaction: permitted(crmView),
  InteractionEvent: permitted(crmView),
  InteractionConnection: permitted(crmView),
  InteractionPayload: permitted(crmView),
  PageInfo: isAuthenticated,
  Business: permitted(crmView),
  User: isAuthenticated,
};
