import type { AccountRole } from '../posting/entry.rules.js';

/** An account as a template has it. */
export interface TemplateAccount {
  readonly code: string;
  readonly name: string;
  readonly type: 'asset' | 'liability' | 'equity' | 'income' | 'expense';
  readonly kind:
    'cash' | 'bank' | 'clearing' | 'receivable' | 'payable' | 'tax' | 'inventory' | 'financing' | 'other';
  /** What postings look for it by. */
  readonly role?: AccountRole;
}

const asset = 'asset';
const liability = 'liability';
const expense = 'expense';

/** The neutral chart that a business begins with. */
export const neutralChart: readonly TemplateAccount[] = [
  { code: '1000', name: 'Bank', type: asset, kind: 'bank', role: 'bank' },
  { code: '1020', name: 'Provider clearing', type: asset, kind: 'clearing', role: 'provider_clearing' },
  { code: '1100', name: 'Receivables', type: asset, kind: 'receivable', role: 'receivables' },
  { code: '1200', name: 'Input VAT', type: asset, kind: 'tax', role: 'input_tax' },
  { code: '1300', name: 'Inventory', type: asset, kind: 'inventory', role: 'inventory' },
  { code: '2000', name: 'Payables', type: liability, kind: 'payable', role: 'payables' },
  { code: '2050', name: 'Goods received, not invoiced', type: liability, kind: 'other', role: 'grni' },
  { code: '2200', name: 'Customer credit', type: liability, kind: 'other', role: 'customer_credit' },
  { code: '3100', name: 'Retained earnings', type: 'equity', kind: 'other', role: 'retained_earnings' },
  { code: '3900', name: 'Opening balances', type: 'equity', kind: 'other', role: 'opening_balances' },
  { code: '4000', name: 'Sales', type: 'income', kind: 'other', role: 'sales' },
  {
    code: '4090',
    name: 'Early payment discounts',
    type: 'income',
    kind: 'other',
    role: 'early_payment_discounts',
  },
  { code: '4900', name: 'Exchange gains', type: 'income', kind: 'other', role: 'exchange_gains' },
  { code: '5000', name: 'Cost of sales', type: expense, kind: 'other', role: 'cost_of_sales' },
  { code: '5100', name: 'Price variances and stock', type: expense, kind: 'other', role: 'stock_adjustment' },
  { code: '6300', name: 'Costs', type: expense, kind: 'other' },
  { code: '6800', name: 'Fees', type: expense, kind: 'other', role: 'fees' },
  { code: '6900', name: 'Bad debts', type: expense, kind: 'other', role: 'bad_debts' },
  { code: '6950', name: 'Exchange losses', type: expense, kind: 'other', role: 'exchange_losses' },
  { code: '6960', name: 'Unrealised exchange', type: expense, kind: 'other', role: 'unrealised_exchange' },
];

/** Roles whose accounts show what documents and payments say: they are corrected there, never by hand. */
export const documentRoles: ReadonlySet<string> = new Set(['receivables', 'customer_credit']);
