import { definePermission } from '../../shared/access/permission.js';

const module = 'accounting';

export const accountingView = definePermission('accounting.view', 'See the books and their reports.', {
  module,
});
export const accountingPost = definePermission(
  'accounting.post',
  'Post entries by hand, and take them back.',
  {
    module,
  },
);
export const accountingClose = definePermission('accounting.close', 'Close, open and lock months.', {
  module,
});
export const accountingConfigure = definePermission(
  'accounting.configure',
  'Add, rename and archive accounts, enter opening balances, and set exchange rates.',
  { module },
);

const ofInvoices = { module: 'invoices' };

export const invoicesView = definePermission(
  'invoices.view',
  'See invoices, credit notes, and what they are made with.',
  ofInvoices,
);
export const invoicesEdit = definePermission(
  'invoices.edit',
  'Write drafts, and how customers are billed.',
  ofInvoices,
);
export const invoicesIssue = definePermission('invoices.issue', 'Issue invoices and send them.', ofInvoices);
export const invoicesCredit = definePermission(
  'invoices.credit',
  'Credit, void and write off invoices.',
  ofInvoices,
);
export const invoicesConfigure = definePermission(
  'invoices.configure',
  'Change the settings of invoices, tax codes and number series.',
  ofInvoices,
);

const ofPayments = { module: 'payments' };

export const paymentsView = definePermission(
  'payments.view',
  'See payments, refunds and bank accounts.',
  ofPayments,
);
export const paymentsRecord = definePermission(
  'payments.record',
  'Record payments, and say what they settle.',
  ofPayments,
);
export const paymentsRefund = definePermission(
  'payments.refund',
  'Give money back, and record chargebacks.',
  ofPayments,
);
export const paymentsConfigure = definePermission(
  'payments.configure',
  'Add and change bank accounts.',
  ofPayments,
);
export const paymentsReconcile = definePermission(
  'payments.reconcile',
  'Import bank statements, see what they tell, and match it.',
  ofPayments,
);

/** Of the core: a business has its plan whatever its modules are. */
export const planView = definePermission('plan.view', 'See the plan of the business, and what tiers cost.');
export const planChange = definePermission('plan.change', 'Change the plan of the business, or end it.');

/** Permissions that billing checks. */
export const billingPermissions = [
  ...[accountingView, accountingPost, accountingClose, accountingConfigure],
  ...[invoicesView, invoicesEdit, invoicesIssue, invoicesCredit, invoicesConfigure],
  ...[paymentsView, paymentsRecord, paymentsRefund, paymentsReconcile, paymentsConfigure],
  ...[planView, planChange],
];
