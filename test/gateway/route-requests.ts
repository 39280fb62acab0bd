import { fromWire } from '../../shared/records/wire-names.js';
import { readRequest } from '../../gateway/rest/read-request.js';
import type { Route } from '../../shared/records/route.js';
import { acme } from '../cast/cast.js';
import { type ContractOperation, wordInPath } from '../kit/contract.js';
import type { Graph } from '../kit/start-graph.js';

/** Where a record named in a path is, by what stands before it there. */
const tables: Readonly<Record<string, string>> = {
  'api-keys': 'identity.api_keys',
  invitations: 'identity.invitations',
  users: 'identity.users',
  companies: 'crm.companies',
  customers: 'crm.customers',
  deals: 'crm.deals',
  'custom-fields': 'crm.custom_fields',
  interactions: 'crm.interactions',
  imports: 'crm.imports',
  exports: 'crm.exports',
  merges: 'crm.customer_merges',
  erasures: 'crm.customer_erasures',
  pipelines: 'crm.pipelines',
  stages: 'crm.stages',
  tasks: 'crm.tasks',
  accounts: 'billing.ledger_accounts',
  entries: 'billing.ledger_entries',
  payments: 'billing.payments',
  'bank-accounts': 'billing.bank_accounts',
  'bank-statements': 'billing.bank_statements',
  'bank-transactions': 'billing.bank_transactions',
  allocations: 'billing.allocations',
  refunds: 'billing.refunds',
  'tax-codes': 'billing.tax_codes',
  invoices: 'billing.invoices',
  'credit-notes': 'billing.credit_notes',
  webhooks: 'notifications.webhook_endpoints',
  'webhook-deliveries': 'notifications.webhook_deliveries',
};
/** What a path names by what stands before it there. */
export type PathNames = Record<string, string>;

/** Records of Acme by the words of paths. Jobs are only for the platform's staff. */
export async function acmePathNames(graph: Graph): Promise<PathNames> {
  const names: PathNames = {
    businesses: acme.id,
    jobs: '01930000-0000-7000-8000-000000000001',
    modules: 'crm',
    roles: 'staff',
    tags: 'vip',
  };
  for (const [segment, table] of Object.entries(tables)) {
    const [row] = await graph.sql<{ id: string }>(
      `select id from ${table} where business_id = $1 order by id limit 1`,
      [acme.id],
    );
    names[segment] = row!.id;
  }
  const [other] = await graph.sql<{ id: string }>(
    'select id from crm.customers where business_id = $1 order by id offset 1 limit 1',
    [acme.id],
  );
  names['merge-preview'] = other!.id;
  return names;
}

/** The same request for both surfaces: of Acme's records, with the documented body unless said. */
export function requestFor(
  names: PathNames,
  route: Route,
  operation: ContractOperation,
  body: unknown = operation.body?.example,
) {
  const { parameters } = operation;
  const params: Record<string, string> = {};
  const path = route.path.replace(/([\w-]+)\/\{(\w+)\}/g, (_all, segment: string, param: string) => {
    const name = wordInPath(operation, param) ?? names[segment];
    if (!name) throw new Error(`Say above what ${segment}/{${param}} names.`);
    params[param] = name;
    return `${segment}/${name}`;
  });
  const query = Object.fromEntries(
    parameters
      .filter(({ in: place, required }) => place === 'query' && required)
      .map(({ name, example = 'x' }) => [name, String(example)]),
  );
  const { read } = readRequest(route, { params, query, body } as never);
  return {
    path: `/v1${path}?${new URLSearchParams(query)}`,
    body,
    variables: route.variables({ ...read, body: fromWire(read.body) as typeof read.body }),
  };
}
