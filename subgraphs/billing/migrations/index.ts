import { schema } from './001-schema.js';
import { ledger } from './020-ledger.js';
import { ledgerGuards } from './021-ledger-guards.js';
import { chartsOfBusinesses } from './022-charts-of-businesses.js';
import { invoicingSetup } from './023-invoicing-setup.js';
import { exchangeRates } from './024-exchange-rates.js';
import { invoicingOfBusinesses } from './025-invoicing-of-businesses.js';
import { documents } from './030-documents.js';
import { documentGuards } from './031-document-guards.js';
import { creditedInvoices } from './032-credited-invoices.js';
import { bankAccounts } from './040-bank-accounts.js';
import { payments } from './041-payments.js';
import { paymentGuards } from './042-payment-guards.js';
import { guardsByKey } from './050-guards-by-key.js';
import { allocationsByDay } from './060-allocations-by-day.js';
import { dealsOfDocuments } from './070-deals-of-documents.js';
import { overdueInvoices } from './080-overdue-invoices.js';
import { taxesOfDocuments } from './091-taxes-of-documents.js';
import { draftDocuments } from './092-draft-documents.js';
import { discountedCredits } from './093-discounted-credits.js';
import { endOfRetention } from './094-end-of-retention.js';
import { reminders } from './101-reminders.js';
import { bankStatements } from './120-bank-statements.js';
import { bankGuards } from './121-bank-guards.js';
import { reversedMatches } from './122-reversed-matches.js';
import { plans } from './140-plans.js';

/** The schema of billing, in order. */
export const billingMigrations = [
  ...[schema, ledger, ledgerGuards, chartsOfBusinesses],
  ...[invoicingSetup, exchangeRates, invoicingOfBusinesses],
  ...[documents, documentGuards, creditedInvoices],
  ...[bankAccounts, payments, paymentGuards],
  guardsByKey,
  ...[allocationsByDay, dealsOfDocuments],
  ...[overdueInvoices, taxesOfDocuments, draftDocuments, discountedCredits],
  ...[endOfRetention, reminders],
  ...[bankStatements, bankGuards, reversedMatches],
  plans,
];
