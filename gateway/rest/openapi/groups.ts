/** A path group: a tag of the document. */
export interface Group {
  readonly tag: string;
  readonly description: string;
  /** What it is shown under. */
  readonly area: string;
  /** Whether the business must have activated it; then MODULE-001 may come. */
  readonly isModule?: true;
}

/** What clients do not need. */
const operation = 'Operation';

/** By the first parts of the path, one or two: a tag for each record. A route of a group without an entry fails at generation. */
const groups: Readonly<Record<string, Group>> = {
  auth: account('Authentication', 'Signing up and in, sessions, passwords, second factors.'),
  me: account('Caller', 'Who is calling, and what they may do.'),
  business: account('Business', 'The profile of the business, and its modules.'),
  'business/users': account('Members', 'Who works in the business.'),
  'business/invitations': account('Invitations', 'Persons who were invited by mail.'),
  'business/roles': account('Roles', 'What members may do, by role.'),
  'business/permissions': account('Roles', 'What members may do, by role.'),
  'business/api-keys': account('API keys', 'What programs of the business sign in with.'),
  'business/plan': account('Plan', 'What the business has of the platform, and what it pays for that.'),
  'business/tiers': account('Plan', 'What the business has of the platform, and what it pays for that.'),
  'business/audit-trail': account('Audit trail', 'What was done in the business, and by whom.'),
  'crm/customers': crm('Customers', 'Who buys.'),
  'crm/duplicates': crm('Duplicates and merges', 'Customers that are the same, and made one.'),
  'crm/merges': crm('Duplicates and merges', 'Customers that are the same, and made one.'),
  'crm/erasures': crm('Erasures', 'Persons who were erased, with the proof.'),
  'crm/tags': crm('Tags', 'Words that customers are marked with.'),
  'crm/custom-fields': crm('Custom fields', 'Fields of customers that the business defines.'),
  'crm/companies': crm('Companies', 'Whom customers, deals and tasks belong to.'),
  'crm/interactions': crm('Interactions', 'Calls, mails and meetings with customers.'),
  'crm/deals': crm('Deals', 'What may be sold, and how far it is.'),
  'crm/pipelines': crm('Pipelines', 'The stages that deals go through.'),
  'crm/stages': crm('Pipelines', 'The stages that deals go through.'),
  'crm/tasks': crm('Tasks', 'What is to be done.'),
  'crm/imports': crm('Imports and exports', 'Customers from files, and as files.'),
  'crm/exports': crm('Imports and exports', 'Customers from files, and as files.'),
  'accounting/accounts': accounting('Ledger accounts', 'What entries are posted on.'),
  'accounting/entries': accounting('Ledger entries', 'What was posted in the books.'),
  'accounting/opening': accounting('Ledger entries', 'What was posted in the books.'),
  'accounting/periods': accounting('Ledger periods', 'Months of the books, which close.'),
  'accounting/trial-balance': accounting('Reports', 'What the books say, by period and day.'),
  'accounting/profit-and-loss': accounting('Reports', 'What the books say, by period and day.'),
  'accounting/balance-sheet': accounting('Reports', 'What the books say, by period and day.'),
  'accounting/receivables-ageing': accounting('Reports', 'What the books say, by period and day.'),
  'accounting/vat-return': accounting('Reports', 'What the books say, by period and day.'),
  'accounting/integrity': accounting('Ledger entries', 'What was posted in the books.'),
  'accounting/exchange-rates': accounting('Exchange rates', 'What currencies were worth, by day.'),
  invoices: invoicing('Invoices', 'What customers owe: drafts, and what was issued.'),
  'invoices/settings': invoicing(
    'Invoice settings',
    'How the business sells, and what documents begin with.',
  ),
  'invoices/tax-codes': invoicing('Tax codes', 'What lines of documents are taxed with.'),
  'invoices/number-series': invoicing('Number series', 'How documents are numbered, without gaps.'),
  'invoices/customers': invoicing('Billed customers', 'How customers are billed, and what they owe.'),
  payments: payments('Payments', 'Money that came in, and what it settles.'),
  'payments/bank-accounts': payments('Bank accounts', 'Where money comes in and goes out.'),
  'payments/bank-statements': payments('Bank statements', 'What banks tell, and what it is.'),
  'payments/bank-transactions': payments('Bank statements', 'What banks tell, and what it is.'),
  'payments/allocations': payments('Payments', 'Money that came in, and what it settles.'),
  'payments/refunds': payments('Refunds', 'Money that went back to customers.'),
  notifications: integration('Webhooks', 'Events, delivered to servers of the business.'),
  events: integration('Events', 'The log of what happened, to resume from.'),
  'event-types': integration('Events', 'The log of what happened, to resume from.'),
  developer: integration('Developer', 'What the programs of the business asked of the API.'),
  admin: {
    tag: 'Administration',
    description: 'For the platform’s own staff.',
    area: operation,
  },
};

function account(tag: string, description: string): Group {
  return { tag, description, area: 'Access and business' };
}

function crm(tag: string, description: string): Group {
  return { tag, description, area: 'Customers and sales', isModule: true };
}

function integration(tag: string, description: string): Group {
  return { tag, description, area: 'Events and integration' };
}

/** The tags of each area, as readers of documentation show them (`x-tagGroups`). */
export function groupsByArea(groups: readonly Group[]): { readonly name: string; readonly tags: string[] }[] {
  const areas = Map.groupBy(groups, ({ area }) => area);
  const last = areas.get(operation) ?? [];
  areas.delete(operation);
  return [...areas, [operation, last] as const].map(([name, own]) => ({
    name,
    tags: own.map(({ tag }) => tag),
  }));
}

function accounting(tag: string, description: string): Group {
  return { tag, description, area: 'Books', isModule: true };
}

function invoicing(tag: string, description: string): Group {
  return { tag, description, area: 'Invoices', isModule: true };
}

function payments(tag: string, description: string): Group {
  return { tag, description, area: 'Payments', isModule: true };
}

/** The group of a path below /v1. */
export function groupOf(path: string): Group {
  const [, first = '', second = ''] = path.split('/');
  const group = groups[`${first}/${second}`] ?? groups[first];
  if (!group) throw new Error(`${path} begins a new group: describe it in gateway/rest/openapi/groups.ts.`);
  return group;
}
