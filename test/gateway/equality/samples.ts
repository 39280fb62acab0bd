import {
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isRequiredInputField,
  type GraphQLInputType,
} from 'graphql';

type Random = (limit: number) => number;

/** Texts that fields of these names accept; any other text is free. */
const texts: Readonly<Record<string, readonly string[]>> = {
  email: ['equal@acme.example', 'Other@ACME.example'],
  phone: ['+12025550123', '+493012345678'],
  role: ['staff', 'manager'],
  action: ['crm.view'],
  scopes: ['crm.view', 'crm.edit'],
  permissions: ['crm.view'],
  grants: ['crm.view'],
  denials: ['crm.erase'],
  moduleId: ['crm'],
  url: ['https://equal.example/'],
  eventTypes: ['customer.*', 'deal.created'],
  currency: ['EUR', 'usd'],
  timezone: ['Europe/Berlin'],
  locale: ['de-DE'],
  country: ['DE'],
  tags: ['vip', 'berlin'],
  field: ['segment'],
  key: ['segment', 'budget'],
};

const leaves: Readonly<Record<string, (random: Random, name: string) => unknown>> = {
  String: (random, name) => pick(texts[name] ?? ['Ann', 'Ä "quoted" \\ text', 'line\nbreak', 'x'], random),
  Int: (random, name) => (name === 'first' ? 1 + random(4) : random(4)),
  Float: (random) => pick([0, 0.5, 7, 1e21], random),
  Boolean: (random) => random(2) === 0,
  ID: (random) =>
    pick(['01890000-0000-7000-8000-000000000000', '01890000-0000-7000-8000-00000000000A'], random),
  DateTime: (random) => pick(['2026-01-01T00:00:00.000Z', '2026-06-01T12:00:00+02:00'], random),
  Date: () => '2026-12-24',
  BigInt: (random) => pick(['9007199254740993', '0', 12_345, 9_007_199_254_740_991], random),
  JSON: (random) => pick<unknown>(['Retail', 7, 1.5, true, { a: { b: [1, null, 'x'] } }, []], random),
  JSONObject: (random) =>
    pick<unknown>([{}, { segment: 'Retail' }, { segment: null }, { unknown: 1 }], random),
};

/** A value of the type, as a client sends it in JSON. */
export function sampleOf(type: GraphQLInputType, name: string, random: Random, depth: number): unknown {
  const inner = getNullableType(type) as GraphQLInputType;
  if (isListType(inner)) {
    const length = 1 + random(2);
    return Array.from({ length }, () => sampleOf(inner.ofType as GraphQLInputType, name, random, depth));
  }
  if (isEnumType(inner)) return pick(inner.getValues(), random).name;
  if (!isInputObjectType(inner)) return leaves[inner.name]?.(random, name) ?? null;
  const fields = Object.values(inner.getFields()).filter(
    (field) => isRequiredInputField(field) || (depth > 0 && random(100) < 40),
  );
  return Object.fromEntries(
    fields.map((field) => [field.name, sampleOf(field.type, field.name, random, depth - 1)]),
  );
}

function pick<Item>(items: readonly Item[], random: Random): Item {
  return items[random(items.length)] as Item;
}
