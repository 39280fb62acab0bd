import { encodeCursor } from '../../../shared/pagination/cursor.js';
import type { Caller } from './callers.js';
import { me, newestCustomers, newestInteractions } from './statements.js';
import type { TenantPool } from './tenant-pool.js';

type MeRow = [id: string, email: string, role: string, businessId: string, businessName: string];
type CustomerRow = [
  id: string,
  name: string,
  email: string | null,
  tags: string[],
  createdAt: string,
  authorId: string,
  authorName: string,
];
type InteractionRow = [customerId: string, id: string, type: string, channel: string];

/** How many customers, and how many interactions of each. */
export interface OverviewPage {
  readonly customers: number;
  readonly interactions: number;
}

/** The caller, and the newest customers with their newest interactions. */
export async function readOverview(pool: TenantPool, { businessId, userId }: Caller, page: OverviewPage) {
  const [[caller], customers, interactions] = (await pool.read(businessId, [
    { ...me, values: [businessId, userId] },
    { ...newestCustomers, values: [businessId, page.customers + 1] },
    { ...newestInteractions, values: [businessId, page.customers, page.interactions] },
  ])) as unknown as [[MeRow], CustomerRow[], InteractionRow[]];
  return {
    me: shapeMe(caller),
    customers: shapeCustomers(customers, shapeInteractions(interactions), page.customers),
  };
}

function shapeMe([id, email, role, businessId, name]: MeRow) {
  return { id, email, role, business: { id: businessId, name } };
}

function shapeInteractions(rows: readonly InteractionRow[]) {
  const byCustomer = new Map<string, object[]>();
  for (const [customerId, id, type, channel] of rows) {
    const nodes = byCustomer.get(customerId);
    if (nodes) nodes.push({ id, type, channel });
    else byCustomer.set(customerId, [{ id, type, channel }]);
  }
  return byCustomer;
}

function shapeCustomers(
  rows: readonly CustomerRow[],
  interactions: ReadonlyMap<string, object[]>,
  first: number,
) {
  const hasNextPage = rows.length > first;
  const shown = hasNextPage ? rows.slice(0, first) : rows;
  const nodes = shown.map(([id, name, email, tags, , authorId, authorName]) => ({
    id,
    name,
    email,
    tags,
    createdBy: { id: authorId, name: authorName },
    interactions: { nodes: interactions.get(id) ?? [] },
  }));
  const last = shown.at(-1);
  const endCursor = last ? encodeCursor('created_at:desc', { value: last[4], id: last[0] }) : null;
  return { nodes, pageInfo: { hasNextPage, endCursor } };
}
