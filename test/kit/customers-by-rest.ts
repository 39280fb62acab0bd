import type { Client } from './client.js';

/** Customers as partners make and find them. */
export function customersByRest(client: () => Client) {
  const list = async (query: string) => {
    const { status, body } = await client().rest('GET', `/v1/crm/customers?${query}`);
    const items = (body.data as { items: { name: string }[] } | null)?.items ?? [];
    return { status, error: body.error, names: items.map(({ name }) => name) };
  };
  return {
    list,
    filtered: (field: string, value: string) => list(`filter[${field}]=${encodeURIComponent(value)}`),
    async create(input: object) {
      const { status, body } = await client().rest('POST', '/v1/crm/customers', input);
      return { status, code: body.error?.code, data: body.data as any };
    },
  };
}
