import type { ShieldRule } from '../access/graphql-shield.js';
import type { ShieldMap } from './subgraph-definition.js';

const rootTypes = new Set(['Query', 'Mutation', 'Subscription']);

/** The rule that decides a field: its own, or else its type's. Root types have none for all fields. */
export function ruleOf(shield: ShieldMap, type: string, field: string): ShieldRule | undefined {
  const entry = shield[type];
  if (!entry || isRule(entry)) return rootTypes.has(type) ? undefined : entry;
  return entry[field] ?? (rootTypes.has(type) ? undefined : entry['*']);
}

/** Whether a type has one rule for all its fields. */
export function isRule(entry: ShieldMap[string] | undefined): entry is ShieldRule {
  return typeof (entry as ShieldRule | undefined)?.resolve === 'function';
}
