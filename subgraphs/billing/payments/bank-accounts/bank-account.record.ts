import { z } from 'zod';
import { defineRecord, type RowOf } from '../../../../shared/records/define-record.js';
import { bic } from '../../../../shared/records/fields/bic.js';
import { currencyCode } from '../../../../shared/records/fields/currency.js';
import { iban, qrIban } from '../../../../shared/records/fields/iban.js';
import { json } from '../../../../shared/records/fields/json.js';
import { reference } from '../../../../shared/records/fields/reference.js';
import { text } from '../../../../shared/records/fields/text.js';
import { recordEvents } from '../../../../shared/records/record-events.js';
import { recordReader } from '../../../../shared/records/record-reader.js';
import { recordStore } from '../../../../shared/records/record-store.js';
import { paymentsView } from '../../permissions.js';

/** Where money comes in and goes out. Numbers of accounts are no part of events. */
export const bankAccount = defineRecord('BankAccount', {
  table: 'billing.bank_accounts',
  description: 'An account of the business at a bank, or its cash box.',
  fields: {
    name: text('Name', { min: 1, max: 200, inEvents: false }),
    iban: iban('Its number', { nullable: true, inEvents: false, filter: 'By IBAN.' }),
    qrIban: qrIban('Its number for bills with a QR reference', { nullable: true, inEvents: false }),
    bic: bic('The code of the bank', { nullable: true, inEvents: false }),
    currency: currencyCode('What it is kept in', { change: false }),
    csvProfile: json('How the bank writes statements as CSV; empty where it does not', {
      payload: z.record(z.string(), z.unknown()),
      inEvents: false,
      inputHint:
        'An example: `{"columns": {"booked_on": "Date", "amount": "Amount", "remittance": "Text"}, "date_order": "DMY", "decimal_sign": ",", "delimiter": ";"}`. VAL-001 for one that could be read in two ways.',
    }),
    ledgerAccount: reference('The account of the books that shows what is on it', {
      serviceDefault: 'the one that the chart has for banks',
    }),
  },
  unique: {
    iban: {
      index: 'bank_accounts_iban_unique',
      message: (iban) => `Another bank account has the IBAN ${iban}.`,
    },
  },
  hasOrder: false,
  hasStream: false,
});

export type BankAccount = RowOf<typeof bankAccount>;

export const bankAccountEvents = recordEvents(bankAccount, paymentsView);
export const bankAccountReader = recordReader(bankAccount);
export const bankAccountStore = recordStore(bankAccount, bankAccountEvents);
