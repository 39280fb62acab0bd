import type { QueryArrayConfig } from 'pg';
import { encodeCursor } from '../../../shared/records/cursor.js';
import { customers, interactions } from './statements.js';

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
export interface PageSize {
  readonly customers: number;
  readonly interactions: number;
}

/** Reads a page of customers from one end, one more than it shows, and their newest interactions. */
export function pageStatements(
  businessId: string,
  page: PageSize,
  direction: 'asc' | 'desc',
): QueryArrayConfig[] {
  return [
    { ...customers[direction], values: [businessId, page.customers + 1] },
    { ...interactions[direction], values: [businessId, page.customers, page.interactions] },
  ];
}

/** The page as GraphQL answers it, of the rows of both statements. */
export function customerPage(rows: readonly unknown[][], page: PageSize, direction: 'asc' | 'desc') {
  const [found, contacts] = rows as [CustomerRow[], InteractionRow[]];
  const interactions = byCustomer(contacts);
  const hasNextPage = found.length > page.customers;
  const shown = hasNextPage ? found.slice(0, page.customers) : found;
  const nodes = shown.map(([id, name, email, tags, , authorId, authorName]) => ({
    id,
    name,
    email,
    tags,
    createdBy: { id: authorId, name: authorName },
    interactions: { nodes: interactions.get(id) ?? [] },
  }));
  const last = shown.at(-1);
  const endCursor = last ? encodeCursor(`created_at:${direction}`, { value: last[4], id: last[0] }) : null;
  return { nodes, pageInfo: { hasNextPage, endCursor } };
}

function byCustomer(rows: readonly InteractionRow[]) {
  const grouped = new Map<string, object[]>();
  for (const [customerId, id, type, channel] of rows) {
    const nodes = grouped.get(customerId);
    if (nodes) nodes.push({ id, type, channel });
    else grouped.set(customerId, [{ id, type, channel }]);
  }
  return grouped;
}
