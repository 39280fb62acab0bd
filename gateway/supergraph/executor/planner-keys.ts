import {
  isInterfaceType,
  isObjectType,
  Kind,
  visit,
  type ConstDirectiveNode,
  type DocumentNode,
  type GraphQLSchema,
} from 'graphql';

const PREFIX = 'client_';

/**
 * Response keys that a client may not use in a plan. The planner adds fields of its own, those of `@key` and
 * `@requires`, and takes equal response keys for the same field: of `id: name` it forgets one, and a client's
 * `price(currency: "EUR")` becomes the price that a subgraph requires in dollars.
 */
export interface ReservedKeys {
  /** Names of fields that the planner adds, which no alias for another field may have. */
  readonly added: ReadonlySet<string>;
  /** Those of them with arguments: the client's may be others. */
  readonly withArguments: ReadonlySet<string>;
}

/** Reads the keys from the supergraph as it was composed, with its `join__` directives. */
export function reservedKeys(supergraphSchema: GraphQLSchema): ReservedKeys {
  const types = Object.values(supergraphSchema.getTypeMap()).filter(
    (type) => isObjectType(type) || isInterfaceType(type),
  );
  const fields = types.flatMap((type) => Object.values(type.getFields()));
  const directives = [...types, ...fields].flatMap(({ astNode }) => astNode?.directives ?? []);
  const added = new Set(['__typename', ...directives.flatMap(namesIn)]);
  const withArguments = fields.filter(({ name, args }) => args.length > 0 && added.has(name));
  return { added, withArguments: new Set(withArguments.map(({ name }) => name)) };
}

/** The names in the field sets of `join__type(key:)` and `join__field(requires:)`; of arguments, too, which does no harm. */
function namesIn(directive: ConstDirectiveNode): string[] {
  const fieldSets = directive.arguments?.filter(({ name }) => ['key', 'requires'].includes(name.value)) ?? [];
  return fieldSets.flatMap(({ value }) =>
    value.kind === Kind.STRING ? (value.value.match(/[A-Za-z_]\w*/g) ?? []) : [],
  );
}

/** The document to plan: the same question, with keys that nothing the planner adds can have. */
export function withPlannerKeys(document: DocumentNode, reserved: ReservedKeys): DocumentNode {
  return visit(document, {
    Field: (node) => {
      const name = node.name.value;
      // Introspection is answered here, and never planned.
      if (name === '__schema' || name === '__type') return false;
      const key = node.alias?.value ?? name;
      if (!isReserved(key, name, reserved)) return undefined;
      return { ...node, alias: { kind: Kind.NAME, value: PREFIX + key } };
    },
  });
}

function isReserved(key: string, name: string, { added, withArguments }: ReservedKeys): boolean {
  return (key !== name && added.has(key)) || withArguments.has(key) || key.startsWith(PREFIX);
}

/** The client's key for a key of a planned document. */
export function clientKeyOf(key: string): string {
  return key.startsWith(PREFIX) ? key.slice(PREFIX.length) : key;
}
