/** `createdAt` as `created_at`. */
export function toSnakeCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

/** `created_at` as `createdAt`; a name that is not snake_case stays, to be refused as unknown. */
export function toCamelCase(name: string): string {
  return /^[a-z][a-z0-9]*(_[a-z0-9]+)*$/.test(name)
    ? name.replace(/_([a-z0-9])/g, (_match, letter: string) => letter.toUpperCase())
    : name;
}

/** Fields whose value is the client's own: its names are data and stay as they are. */
const opaqueFields: ReadonlySet<string> = new Set(['custom']);

/** A request body, which is bounded, with its names in camelCase at every depth. */
export function fromWire(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(fromWire);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [
      toCamelCase(name),
      opaqueFields.has(name) ? inner : fromWire(inner),
    ]),
  );
}

const ownNames: Readonly<Record<string, string>> = {
  'PageInfo.hasNextPage': 'has_more',
  'PageInfo.endCursor': 'next_cursor',
};

/** The REST name of a GraphQL field; an object names its own id `<type>_id`, a connection its nodes `items`. */
export function wireName(type: string, field: string): string {
  if (field === 'id') return `${toSnakeCase(type).slice(1)}_id`;
  if (field === 'nodes' && type.endsWith('Connection')) return 'items';
  return ownNames[`${type}.${field}`] ?? toSnakeCase(field);
}
