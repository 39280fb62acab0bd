import { eventReference } from '../../../shared/events/event-representation.js';
import type { AreaDefinition } from '../../../shared/subgraph/area-definition.js';
import { allocationResolvers } from './allocations/allocations.resolver.js';
import { allocationRoutes } from './allocations/allocations.routes.js';
import { customerBalanceResolvers } from './balances/customer-balance.resolver.js';
import { customerBalanceRoutes } from './balances/customer-balance.routes.js';
import { bankAccountEvents, bankAccountReader } from './bank-accounts/bank-account.record.js';
import { bankAccountResolvers } from './bank-accounts/bank-accounts.resolver.js';
import { bankAccountRoutes } from './bank-accounts/bank-accounts.routes.js';
import { paymentErrors } from './errors.js';
import { moneyEvents } from './events.js';
import { paymentReader } from './payments/payment.record.js';
import { paymentResolvers } from './payments/payments.resolver.js';
import { paymentRoutes } from './payments/payments.routes.js';
import { paymentReferences } from './references.js';
import { refundReader } from './refunds/refund.record.js';
import { refundResolvers } from './refunds/refunds.resolver.js';
import { refundRoutes } from './refunds/refunds.routes.js';
import { settledDocumentResolvers } from './settled-documents/settled-documents.resolver.js';
import { paymentsShield } from './shield.js';

/** Money: where it comes in, what it settles, and what goes back. */
export const paymentsArea: AreaDefinition = {
  resolvers: [
    ...bankAccountResolvers,
    ...paymentResolvers,
    ...allocationResolvers,
    ...refundResolvers,
    ...settledDocumentResolvers,
    ...customerBalanceResolvers,
  ],
  references: [
    bankAccountReader.reference,
    paymentReader.reference,
    refundReader.reference,
    eventReference('PaymentEvent'),
  ],
  recordReferences: paymentReferences,
  shield: paymentsShield,
  routes: [
    ...bankAccountRoutes,
    ...refundRoutes,
    ...paymentRoutes,
    ...allocationRoutes,
    ...customerBalanceRoutes,
  ],
  // Bank accounts stay.
  events: [bankAccountEvents.created, bankAccountEvents.updated, ...moneyEvents],
  errors: paymentErrors,
};
