/**
 * What a list of the graph reads when only the ids of its records are asked for: the query, the table and the columns,
 * which are the id and what the order needs. Those of a customer's, company's or deal's own lists need no order's column,
 * since the cursor is not asked for.
 */
export const listReads: Readonly<Record<string, readonly [query: string, table: string, columns: string]>> = {
  'Business.customers': ['{ business { customers { nodes { id } } } }', 'crm.customers', 'id sortValue'],
  'Company.customers': [ofEach('companies', 'customers'), 'crm.customers', 'id'],
  'Company.deals': [ofEach('companies', 'deals'), 'crm.deals', 'id'],
  'Company.tasks': [ofEach('companies', 'tasks'), 'crm.tasks', 'id'],
  'Customer.deals': [ofEach('customers', 'deals'), 'crm.deals', 'id'],
  'Customer.creditNotes': [ofEach('customers', 'creditNotes'), 'billing.credit_notes', 'id'],
  'Invoice.creditNotes': [ofEach('invoices', 'creditNotes'), 'billing.credit_notes', 'id'],
  'Customer.interactions': [ofEach('customers', 'interactions'), 'crm.interactions', 'id'],
  'Customer.invoices': [ofEach('customers', 'invoices'), 'billing.invoices', 'id'],
  'Customer.payments': [ofEach('customers', 'payments'), 'billing.payments', 'id'],
  'Customer.tasks': [ofEach('customers', 'tasks'), 'crm.tasks', 'id'],
  // The cursor of an event is made of its number and of whose it is.
  'Customer.timeline': [ofEach('customers', 'timeline'), 'kernel.event_sequence', 'id businessId seq'],
  'Deal.invoices': [ofEach('deals', 'invoices'), 'billing.invoices', 'id'],
  'Deal.stageChanges': [ofEach('deals', 'stageChanges'), 'crm.deal_stage_changes', 'id'],
  'Deal.tasks': [ofEach('deals', 'tasks'), 'crm.tasks', 'id'],
  'BankAccount.statements': [ofEach('bankAccounts', 'statements'), 'billing.bank_statements', 'id'],
  'BankAccount.transactions': [ofEach('bankAccounts', 'transactions'), 'billing.bank_transactions', 'id'],
  'BankStatement.transactions': [ofEach('bankStatements', 'transactions'), 'billing.bank_transactions', 'id'],
  'Payment.allocations': [ofEach('payments', 'allocations'), 'billing.allocations', 'id'],
  'Payment.refunds': [ofEach('payments', 'refunds'), 'billing.refunds', 'id'],
  // The balance after a line needs its amounts.
  'GeneralLedger.lines': [
    'query ($accountId: ID!) { generalLedger(accountId: $accountId, from: "2026-01-01", to: "2026-12-31") { lines { nodes { id } } } }',
    'billing.ledger_lines l',
    'id entryDate debitMinor creditMinor',
  ],
  'Query.apiKeys': ['{ apiKeys { nodes { id } } }', 'identity.api_keys', 'id createdAt'],
  'Query.auditTrail': ['{ auditTrail { nodes { id } } }', 'kernel.audit_log', 'id timestamp'],
  'Query.auditTrailOfBusiness': [
    'query ($businessId: ID!) { auditTrailOfBusiness(businessId: $businessId, reason: "Look at columns") { nodes { id } } }',
    'kernel.audit_log',
    'id timestamp',
  ],
  'Query.bankStatements': ['{ bankStatements { nodes { id } } }', 'billing.bank_statements', 'id createdAt'],
  'Query.bankTransactions': [
    '{ bankTransactions { nodes { id } } }',
    'billing.bank_transactions',
    'id createdAt',
  ],
  'Query.bankAccounts': ['{ bankAccounts { nodes { id } } }', 'billing.bank_accounts', 'id createdAt'],
  'Query.companies': ['{ companies { nodes { id } } }', 'crm.companies', 'id createdAt'],
  // A pair has no id, and nothing that is wide: it is sorted by the score, and by both customers.
  'Query.customerDuplicates': [
    '{ customerDuplicates { nodes { __typename } } }',
    'crm.duplicate_pairs',
    'firstId secondId scorePercent reasons',
  ],
  // A tag has no id; the count is what the statement is for.
  'Query.customerTags': [
    '{ customerTags { nodes { __typename } } }',
    'crm.customer_tags',
    'name customerCount',
  ],
  'Query.customers': ['{ customers { nodes { id } } }', 'crm.customers', 'id sortValue'],
  'Query.deadJobs': ['{ deadJobs { nodes { id } } }', 'graphile_worker._private_jobs', 'id failedAt'],
  'Query.deals': ['{ deals { nodes { id } } }', 'crm.deals', 'id createdAt'],
  'Query.events': ['{ events { nodes { id } } }', 'kernel.event_sequence', 'id businessId seq'],
  'Query.exchangeRates': ['{ exchangeRates { nodes { id } } }', 'billing.exchange_rates', 'id on'],
  'Query.imports': ['{ imports { nodes { id } } }', 'crm.imports', 'id createdAt'],
  'Query.interactions': ['{ interactions { nodes { id } } }', 'crm.interactions', 'id createdAt'],
  'Query.invitations': ['{ invitations { nodes { id } } }', 'identity.invitations', 'id createdAt'],
  'Query.creditNotes': ['{ creditNotes { nodes { id } } }', 'billing.credit_notes', 'id createdAt'],
  'Query.invoices': ['{ invoices { nodes { id } } }', 'billing.invoices', 'id createdAt'],
  'Query.ledgerAccounts': ['{ ledgerAccounts { nodes { id } } }', 'billing.ledger_accounts', 'id createdAt'],
  'Query.ledgerEntries': ['{ ledgerEntries { nodes { id } } }', 'billing.ledger_entries', 'id entryDate'],
  'Query.numberSeries': ['{ numberSeries { nodes { id } } }', 'kernel.number_series', 'id createdAt'],
  'Query.payments': ['{ payments { nodes { id } } }', 'billing.payments', 'id createdAt'],
  'Query.refunds': ['{ refunds { nodes { id } } }', 'billing.refunds', 'id createdAt'],
  // A match is found by its words; what is read of it is what it is ranked by.
  'Query.searchCustomers': [
    '{ searchCustomers(text: "a") { nodes { __typename } } }',
    'crm.search_postings',
    'customer_id fields',
  ],
  'Query.sessions': ['{ sessions { nodes { id } } }', 'identity.sessions', 'id createdAt'],
  'Query.tasks': ['{ tasks { nodes { id } } }', 'crm.tasks', 'id createdAt'],
  'Query.taxCodes': ['{ taxCodes { nodes { id } } }', 'billing.tax_codes', 'id createdAt'],
  'Query.users': ['{ users { nodes { id } } }', 'identity.users', 'id name'],
  'Query.webhookDeliveries': [
    'query ($endpointId: ID!) { webhookDeliveries(endpointId: $endpointId) { nodes { id } } }',
    'notifications.webhook_deliveries',
    'id createdAt',
  ],
  'Query.webhookEndpoints': [
    '{ webhookEndpoints { nodes { id } } }',
    'notifications.webhook_endpoints',
    'id createdAt',
  ],
};

function ofEach(owners: string, list: string): string {
  return `{ ${owners}(first: 5) { nodes { id ${list}(first: 3) { nodes { id } } } } }`;
}
