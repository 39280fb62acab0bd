import type { ShieldRule } from '../access/graphql-shield.js';
import type { RecordDefinition } from './define-record.js';

export interface RecordRules {
  readonly view: ShieldRule;
  readonly edit: ShieldRule;
  /** Who may delete; who may edit unless said. */
  readonly remove?: ShieldRule;
}

/** The rules of a record's root fields and types, to be spread into its subgraph's map. */
export interface RecordShield {
  readonly queries: Readonly<Record<string, ShieldRule>>;
  readonly mutations: Readonly<Record<string, ShieldRule>>;
  readonly subscriptions: Readonly<Record<string, ShieldRule>>;
  /** By the types that implement `Node`. */
  readonly nodes: Readonly<Record<string, ShieldRule>>;
  readonly types: Readonly<Record<string, ShieldRule>>;
}

export function recordShield(
  { name, singular, plural, hasStream }: RecordDefinition,
  { view, edit, remove = edit }: RecordRules,
): RecordShield {
  return {
    queries: { [singular]: view, [plural]: view },
    mutations: { [`create${name}`]: edit, [`update${name}`]: edit, [`delete${name}`]: remove },
    subscriptions: hasStream ? { [`${singular}Changed`]: view } : {},
    nodes: { [name]: view },
    types: {
      [name]: view,
      [`${name}Connection`]: view,
      [`${name}Edge`]: view,
      [`${name}Payload`]: view,
      [`Delete${name}Payload`]: remove,
      ...(hasStream && { [`${name}Event`]: view }),
    },
  };
}
