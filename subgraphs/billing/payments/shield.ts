import { permitted } from '../../../shared/access/rules.js';
import type { ShieldMap } from '../../../shared/subgraph/subgraph-definition.js';
import {
  invoicesCredit,
  invoicesIssue,
  paymentsConfigure,
  paymentsRecord,
  paymentsRefund,
  paymentsView,
} from '../permissions.js';
import { bankAccountShield } from './bank-accounts/bank-accounts.resolver.js';
import { paymentShield } from './payments/payments.resolver.js';
import { refundShield } from './refunds/refunds.resolver.js';

const view = permitted(paymentsView);

/** Who may do what about payments. */
export const paymentsShield: ShieldMap = {
  Query: {
    ...bankAccountShield.queries,
    ...paymentShield.queries,
    ...refundShield.queries,
    customerBalance: view,
  },
  Mutation: {
    createBankAccount: permitted(paymentsConfigure),
    updateBankAccount: permitted(paymentsConfigure),
    recordPayment: permitted(paymentsRecord),
    finalizeInvoice: permitted(invoicesIssue),
    finalizeInvoices: permitted(invoicesIssue),
    creditInvoice: permitted(invoicesCredit),
    writeOffInvoice: permitted(invoicesCredit),
    applyCredit: permitted(paymentsRecord),
    releaseAllocation: permitted(paymentsRecord),
    refundPayment: permitted(paymentsRefund),
    recordChargeback: permitted(paymentsRefund),
  },
  Subscription: paymentShield.subscriptions,
  Node: { ...bankAccountShield.nodes, ...paymentShield.nodes, ...refundShield.nodes },
  BankAccount: view,
  BankAccountConnection: view,
  BankAccountEdge: view,
  BankAccountPayload: view,
  Payment: view,
  PaymentConnection: view,
  PaymentEdge: view,
  PaymentPayload: view,
  PaymentEvent: view,
  Allocation: view,
  AllocationConnection: view,
  AllocationEdge: view,
  ApplyCreditPayload: view,
  ReleaseAllocationPayload: view,
  Refund: view,
  RefundConnection: view,
  RefundEdge: view,
  RefundPayload: view,
  CustomerBalance: view,
  CurrencyBalance: view,
};
