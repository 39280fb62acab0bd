/** A path group: a tag of the document. */
export interface Group {
  readonly tag: string;
  readonly description: string;
  /** Whether the business must have activated it; then MODULE-001 may come. */
  readonly isModule?: true;
}

/** By the first parts of the path, one or two: a tag for each record. A route of a group without an entry fails at generation. */
const groups: Readonly<Record<string, Group>> = {
  auth: { tag: 'Authentication', description: 'Signing up and in, sessions, passwords, second factors.' },
  me: { tag: 'Caller', description: 'Who is calling, and what they may do.' },
  business: { tag: 'Business', description: 'The profile of the business, and its modules.' },
  'business/users': { tag: 'Members', description: 'Who works in the business.' },
  'business/invitations': { tag: 'Invitations', description: 'Persons who were invited by mail.' },
  'business/roles': { tag: 'Roles', description: 'What members may do, by role.' },
  'business/permissions': { tag: 'Roles', description: 'What members may do, by role.' },
  'business/api-keys': { tag: 'API keys', description: 'What programs of the business sign in with.' },
  'business/audit-trail': { tag: 'Audit trail', description: 'What was done in the business, and by whom.' },
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
  notifications: { tag: 'Webhooks', description: 'Events, delivered to servers of the business.' },
  events: { tag: 'Events', description: 'The log of what happened, to resume from.' },
  'event-types': { tag: 'Events', description: 'The log of what happened, to resume from.' },
  developer: { tag: 'Developer', description: 'What the programs of the business asked of the API.' },
  admin: { tag: 'Administration', description: 'For the platform’s own staff.' },
};

function crm(tag: string, description: string): Group {
  return { tag, description, isModule: true };
}

/** The group of a path below /v1. */
export function groupOf(path: string): Group {
  const [, first = '', second = ''] = path.split('/');
  const group = groups[`${first}/${second}`] ?? groups[first];
  if (!group) throw new Error(`${path} begins a new group: describe it in gateway/rest/openapi/groups.ts.`);
  return group;
}
