import { recordRoutes, recordSelection } from '../../../../shared/records/record-routes.js';
import type { Route } from '../../../../shared/records/route.js';
import { bankAccount } from './bank-account.record.js';

const [list, create, read, update] = recordRoutes(bankAccount, '/payments/bank-accounts', {
  // Who sees payments need not see the books.
  selection: recordSelection(bankAccount, { ledgerAccount: '' }),
  examples: {
    create: {
      ...{ name: 'Current account', iban: 'DE89370400440532013000', bic: 'COBADEFFXXX', currency: 'EUR' },
      csv_profile: {
        columns: {
          booked_on: 'Buchungstag',
          amount: 'Betrag',
          counterparty: 'Name',
          remittance: 'Verwendungszweck',
        },
        ...{ date_order: 'DMY', decimal_sign: ',', thousands_sign: '.', encoding: 'windows-1252' },
      },
    },
    update: { name: 'Main account', version: 1 },
  },
});

/** /v1/payments/bank-accounts. */
export const bankAccountRoutes: readonly Route[] = [list, create, read, update];
