import { DomainError } from '../../shared/errors/domain-error.js';
import { invalidInput } from '../../shared/errors/errors.js';

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

/** Deeper than any input of the graph; and far from what recursion can take. */
const deepest = 32;

/** Fields whose value is the client's own: its names are data and stay as they are. */
const opaqueFields: ReadonlySet<string> = new Set(['custom']);

/** A request body with its names in camelCase, at every depth. Throws VAL-001 beyond 32 levels. */
export function fromWire(value: unknown, depth = 0): unknown {
  if (depth > deepest)
    throw new DomainError(invalidInput, `The body is nested deeper than ${deepest} levels.`);
  if (Array.isArray(value)) return value.map((item) => fromWire(item, depth + 1));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [
      toCamelCase(name),
      opaqueFields.has(name) ? inner : fromWire(inner, depth + 1),
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
