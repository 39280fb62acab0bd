import { isAuthenticated, permitted } from '../../../shared/access/rules.js';
import type { ShieldMap } from '../../../shared/subgraph/subgraph-definition.js';
import { accountingClose, accountingConfigure, accountingPost, accountingView } from '../permissions.js';
import { ledgerAccountShield } from './ledger-accounts/ledger-accounts.resolver.js';

const view = permitted(accountingView);

/** Who may do what about the books. */
export const accountingShield: ShieldMap = {
  Query: {
    ...ledgerAccountShield.queries,
    ledgerEntry: view,
    ledgerEntries: view,
    ledgerPeriods: view,
    ledgerIntegrity: view,
    exchangeRates: view,
  },
  Mutation: {
    createLedgerAccount: permitted(accountingConfigure),
    updateLedgerAccount: permitted(accountingConfigure),
    archiveLedgerAccount: permitted(accountingConfigure),
    openBooks: permitted(accountingConfigure),
    setExchangeRates: permitted(accountingConfigure),
    postLedgerEntry: permitted(accountingPost),
    reverseLedgerEntry: permitted(accountingPost),
    closePeriod: permitted(accountingClose),
    reopenPeriod: permitted(accountingClose),
    lockPeriods: permitted(accountingClose),
  },
  Subscription: { invariantsChecked: view },
  Node: { ...ledgerAccountShield.nodes, LedgerEntry: view },
  LedgerAccount: view,
  LedgerAccountConnection: view,
  LedgerAccountEdge: view,
  LedgerAccountPayload: view,
  LedgerEntry: view,
  LedgerEntryConnection: view,
  LedgerEntryEdge: view,
  LedgerEntryPayload: view,
  LedgerLine: view,
  LedgerPeriod: view,
  LedgerPeriodPayload: view,
  LockPeriodsPayload: view,
  LedgerIntegrity: view,
  LedgerCheck: view,
  InvariantsEvent: view,
  ExchangeRate: view,
  ExchangeRateConnection: view,
  ExchangeRateEdge: view,
  ExchangeRatesPayload: permitted(accountingConfigure),
  Money: isAuthenticated,
};
