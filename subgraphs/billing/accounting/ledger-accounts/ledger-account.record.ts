import { choices } from '../../../../shared/records/choices.js';
import { defineRecord, type RowOf } from '../../../../shared/records/define-record.js';
import { choice } from '../../../../shared/records/fields/choice.js';
import { moment } from '../../../../shared/records/fields/moment.js';
import { text } from '../../../../shared/records/fields/text.js';
import { recordEvents } from '../../../../shared/records/record-events.js';
import { recordReader } from '../../../../shared/records/record-reader.js';
import { recordStore } from '../../../../shared/records/record-store.js';
import { accountingView } from '../../permissions.js';

const accountType = choices('LedgerAccountType', 'On which side of the books an account stands.', {
  asset: 'What the business has.',
  liability: 'What it owes.',
  equity: 'What belongs to its owners.',
  income: 'What it earns.',
  expense: 'What it spends.',
});

const accountKind = choices('LedgerAccountKind', 'What an account is about.', {
  cash: 'Money at hand.',
  bank: 'Money at a bank.',
  clearing: 'Money on its way.',
  receivable: 'What customers owe.',
  payable: 'What suppliers are owed.',
  tax: 'Taxes.',
  inventory: 'Goods in stock.',
  financing: 'Loans and shares.',
  other: 'Anything else.',
});

/** An account of the books. Its code, type and kind are frozen once something is posted on it. */
export const ledgerAccount = defineRecord('LedgerAccount', {
  table: 'billing.ledger_accounts',
  description: 'An account of the books.',
  fields: {
    code: text('Its number or short name', {
      min: 1,
      max: 20,
      change: false,
      filter: 'By code.',
      sort: 'Their code.',
    }),
    name: text('Name', { min: 1, max: 200 }),
    type: choice(accountType, 'On which side of the books it stands', { change: false, filter: 'By type.' }),
    kind: choice(accountKind, 'What it is about', {
      default: 'other',
      change: false,
      filter: 'By what they are about.',
    }),
    role: text('What postings look for it by, such as `receivables`; null for accounts of your own', {
      max: 40,
      nullable: true,
      write: false,
      filter: 'By what postings look for them by.',
    }),
    archivedAt: moment('Since when nothing new is posted on it; null while it is in use', {
      nullable: true,
      write: false,
      inEvents: true,
      filter: 'By the moment they were archived.',
    }),
  },
  unique: {
    code: {
      index: 'ledger_accounts_code_unique',
      message: (code) => `Another account has the code ${code}.`,
    },
  },
  events: { archived: 'An account was archived: nothing new is posted on it.' },
  hasStream: false,
});

export type LedgerAccount = RowOf<typeof ledgerAccount>;

export const ledgerAccountEvents = recordEvents(ledgerAccount, accountingView);
export const ledgerAccountReader = recordReader(ledgerAccount);
export const ledgerAccountStore = recordStore(ledgerAccount, ledgerAccountEvents);
