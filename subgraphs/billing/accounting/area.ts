import { eventReference } from '../../../shared/events/event-representation.js';
import type { AreaDefinition } from '../../../shared/subgraph/area-definition.js';
import { accountingErrors } from './errors.js';
import { ExchangeRatesResolver } from './exchange-rates/exchange-rates.resolver.js';
import { exchangeRateRoutes } from './exchange-rates/exchange-rates.routes.js';
import { chartConsumer } from './ledger-accounts/install-chart.consumer.js';
import { installChartOfBusiness } from './ledger-accounts/install-chart.job.js';
import { ledgerAccountEvents, ledgerAccountReader } from './ledger-accounts/ledger-account.record.js';
import { ledgerAccountResolvers } from './ledger-accounts/ledger-accounts.resolver.js';
import { ledgerAccountRoutes } from './ledger-accounts/ledger-accounts.routes.js';
import { invariantsConsumer } from './invariants/ask-for-check.consumer.js';
import { checkInvariants } from './invariants/check-invariants.job.js';
import { InvariantsCheckedResolver } from './invariants/invariants-checked.resolver.js';
import { LedgerIntegrityResolver } from './ledger-chain/ledger-integrity.resolver.js';
import { ledgerChainConsumer } from './ledger-chain/seal-ledger.consumer.js';
import { ledgerEntryReference } from './ledger-entries/ledger-entries.reader.js';
import { LedgerEntriesResolver, LedgerLinesResolver } from './ledger-entries/ledger-entries.resolver.js';
import { ledgerEntryRoutes } from './ledger-entries/ledger-entries.routes.js';
import { accountingEvents } from './events.js';
import { LedgerPeriodsResolver } from './ledger-periods/ledger-periods.resolver.js';
import { ledgerPeriodRoutes } from './ledger-periods/ledger-periods.routes.js';
import { balanceSheetResolver } from './reports/balance-sheet.resolver.js';
import { customerStatementResolvers } from './reports/customer-statement.resolver.js';
import { generalLedgerResolver } from './reports/general-ledger.resolver.js';
import { profitAndLossResolver } from './reports/profit-and-loss.resolver.js';
import { receivablesAgeingResolver } from './reports/receivables-ageing.resolver.js';
import { reportRoutes } from './reports/reports.routes.js';
import { trialBalanceResolver } from './reports/trial-balance.resolver.js';
import { vatReturnResolver } from './reports/vat-return.resolver.js';
import { accountingShield } from './shield.js';

/** Accounts are archived, and never deleted. */
const { created, updated, archived } = ledgerAccountEvents;

/** The books: accounts, entries that balance, months that close, and the chain that shows that nothing was changed. */
export const accountingArea: AreaDefinition = {
  resolvers: [
    ...ledgerAccountResolvers,
    LedgerEntriesResolver,
    LedgerLinesResolver,
    LedgerPeriodsResolver,
    LedgerIntegrityResolver,
    InvariantsCheckedResolver,
    ExchangeRatesResolver,
    ...[trialBalanceResolver, profitAndLossResolver, balanceSheetResolver],
    ...[vatReturnResolver, generalLedgerResolver, receivablesAgeingResolver, ...customerStatementResolvers],
  ],
  references: [ledgerAccountReader.reference, ledgerEntryReference, eventReference('InvariantsEvent')],
  shield: accountingShield,
  routes: [
    ...ledgerAccountRoutes,
    ...ledgerEntryRoutes,
    ...ledgerPeriodRoutes,
    ...exchangeRateRoutes,
    ...reportRoutes,
  ],
  events: [created, updated, archived, ...accountingEvents],
  consumers: [chartConsumer, ledgerChainConsumer, invariantsConsumer],
  jobs: [installChartOfBusiness, checkInvariants],
  errors: accountingErrors,
};
