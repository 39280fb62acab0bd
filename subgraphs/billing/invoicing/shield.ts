import { isAuthenticated, openToMembers, permitted } from '../../../shared/access/rules.js';
import type { ShieldMap } from '../../../shared/subgraph/subgraph-definition.js';
import {
  invoicesConfigure,
  invoicesCredit,
  invoicesEdit,
  invoicesIssue,
  invoicesView,
  paymentsView,
} from '../permissions.js';
import { invoiceShield } from './documents/invoices.resolver.js';

const view = permitted(invoicesView);
const ofPayments = permitted(paymentsView);
const configure = permitted(invoicesConfigure);

/** Who may do what about documents, and what they are made with. */
export const invoicingShield: ShieldMap = {
  Query: {
    ...invoiceShield.queries,
    creditNote: view,
    creditNotes: view,
    creditNotePreview: permitted(invoicesCredit),
    invoicePreview: permitted(invoicesEdit),
    billingLogo: view,
    billingSettings: view,
    customerProfile: view,
    numberSeries: view,
    suggestTaxCode: view,
    taxCode: view,
    taxCodes: view,
  },
  Mutation: {
    ...invoiceShield.mutations,
    voidInvoice: permitted(invoicesCredit),
    addTaxRate: configure,
    archiveTaxCode: configure,
    createNumberSeries: configure,
    createTaxCode: configure,
    removeBillingLogo: configure,
    setBillingLogo: configure,
    setCustomerProfile: permitted(invoicesEdit),
    updateBillingSettings: configure,
  },
  Subscription: invoiceShield.subscriptions,
  Node: {
    ...invoiceShield.nodes,
    CreditNote: view,
    CustomerProfile: view,
    NumberSeries: view,
    TaxCode: view,
  },
  Address: isAuthenticated,
  BillingSettings: view,
  BillingSettingsPayload: configure,
  Customer: {
    id: openToMembers,
    billingProfile: view,
    invoices: view,
    creditNotes: view,
    statement: view,
    payments: ofPayments,
    balance: ofPayments,
  },
  Deal: { id: openToMembers, invoices: view },
  ...invoiceShield.types,
  CreditNote: view,
  CreditNoteConnection: view,
  CreditNoteEdge: view,
  CreditNotePreview: permitted(invoicesCredit),
  CreditInvoicePayload: permitted(invoicesCredit),
  DocumentLine: view,
  DocumentTax: view,
  FinalizeInvoicesPayload: permitted(invoicesIssue),
  InvoicePreview: permitted(invoicesEdit),
  CustomerProfile: view,
  CustomerProfilePayload: permitted(invoicesEdit),
  NumberSeries: view,
  NumberSeriesConnection: view,
  NumberSeriesEdge: view,
  NumberSeriesPayload: configure,
  TaxCode: view,
  TaxCodeConnection: view,
  TaxCodeEdge: view,
  TaxCodePayload: configure,
  TaxComponent: view,
  TaxSuggestion: view,
};
