import { eventReference } from '../../../shared/events/event-representation.js';
import type { AreaDefinition } from '../../../shared/subgraph/area-definition.js';
import { bankMatchResolvers } from './bank-matches/bank-matches.resolver.js';
import { bankMatchRoutes } from './bank-matches/bank-matches.routes.js';
import { matchStatement } from './bank-matches/match-statement.job.js';
import { bankStatementReader } from './bank-statements/bank-statement.record.js';
import { bankStatementResolvers } from './bank-statements/bank-statements.resolver.js';
import { bankStatementRoutes } from './bank-statements/bank-statements.routes.js';
import { bankTransactionReader } from './bank-transactions/bank-transaction.record.js';
import { bankTransactionResolvers } from './bank-transactions/bank-transactions.resolver.js';
import { bankTransactionRoutes } from './bank-transactions/bank-transactions.routes.js';
import { bankingErrors } from './errors.js';
import { bankingEvents } from './events.js';
import { bankingReferences } from './references.js';
import { bankingShield } from './shield.js';
import { dropStatementParts } from './statement-imports/drop-statement-parts.job.js';
import { statementImportResolvers } from './statement-imports/statement-imports.resolver.js';
import { statementImportRoutes } from './statement-imports/statement-imports.routes.js';

/** What banks tell: statements, their bookings, and what these are. */
export const bankingArea: AreaDefinition = {
  resolvers: [
    ...bankStatementResolvers,
    ...statementImportResolvers,
    ...bankTransactionResolvers,
    ...bankMatchResolvers,
  ],
  references: [
    bankStatementReader.reference,
    bankTransactionReader.reference,
    eventReference('BankTransactionEvent'),
  ],
  recordReferences: bankingReferences,
  shield: bankingShield,
  routes: [...bankStatementRoutes, ...statementImportRoutes, ...bankTransactionRoutes, ...bankMatchRoutes],
  events: bankingEvents,
  errors: bankingErrors,
  jobs: [dropStatementParts, matchStatement],
};
