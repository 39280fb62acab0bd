/** A path group: a tag of the document. */
export interface Group {
  readonly tag: string;
  readonly description: string;
  /** Whether the business must have activated it; then MODULE-001 may come. */
  readonly isModule?: true;
}

/** By the first part of the path. A route of a group without an entry fails at generation. */
const groups: Readonly<Record<string, Group>> = {
  auth: { tag: 'Authentication', description: 'Signing up and in, sessions, passwords, second factors.' },
  me: { tag: 'Caller', description: 'Who is calling, and what they may do.' },
  business: {
    tag: 'Business',
    description: 'Profile, members, roles, modules and API keys of the business.',
  },
  crm: {
    tag: 'CRM',
    description: 'Customers, companies, and the contacts, deals and tasks about them.',
    isModule: true,
  },
  invoices: { tag: 'Invoices', description: 'Invoices and credit notes.', isModule: true },
  payments: { tag: 'Payments', description: 'Payments, their allocation, refunds.', isModule: true },
  accounting: { tag: 'Accounting', description: 'Accounts, journals and reports.', isModule: true },
  inventory: { tag: 'Inventory', description: 'Products, warehouses and stock.', isModule: true },
  procurement: {
    tag: 'Procurement',
    description: 'Suppliers, purchase orders, receipts, bills.',
    isModule: true,
  },
  hr: { tag: 'HR', description: 'Employees, departments and leave.', isModule: true },
  automation: { tag: 'Automation', description: 'Workflows and their runs.', isModule: true },
  ai: { tag: 'Advisor', description: 'Findings about the business, with their proof.', isModule: true },
  notifications: { tag: 'Webhooks', description: 'Events, delivered to servers of the business.' },
  events: { tag: 'Events', description: 'The log of what happened, to resume from.' },
  'event-types': { tag: 'Events', description: 'The log of what happened, to resume from.' },
  developer: { tag: 'Developer', description: 'What the programs of the business asked of the API.' },
  plan: { tag: 'Plan', description: 'The subscription of the business to the platform.' },
  admin: { tag: 'Administration', description: 'For the platform’s own staff.' },
};

/** The group of a path below /v1. */
export function groupOf(path: string): Group {
  const group = groups[path.split('/')[1]!];
  if (!group) throw new Error(`${path} begins a new group: describe it in gateway/rest/openapi/groups.ts.`);
  return group;
}
