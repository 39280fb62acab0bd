import type { JsonSchema } from '../../../gateway/rest/openapi/json-schema.js';

/** One place of a request or an answer: a parameter, a field at any depth, the items of a list. */
export interface Field {
  /** The place that it belongs to, such as `body.address` of `body.address.city`; none for the outermost. */
  readonly parent: string | undefined;
  readonly isRequired: boolean;
  /** JSON types; all of them where the schema names none. */
  readonly types: readonly string[];
  /** The only values, as JSON; undefined where others are possible. */
  readonly values: readonly string[] | undefined;
  /** The other keywords that say what a value may be, such as `maxLength`. */
  readonly limits: Readonly<Record<string, unknown>>;
}

export type Fields = ReadonlyMap<string, Field>;

/** The part of the document that a reference, or the object itself, stands for. */
export type Resolve = <Part extends object>(part: Part | { readonly $ref?: string }) => Part;

const everyType = ['array', 'boolean', 'null', 'number', 'object', 'string'];
const limitKeywords = [
  'format',
  'pattern',
  'maxLength',
  'maximum',
  'maxItems',
  'minLength',
  'minimum',
  'minItems',
];

/** The places of a schema, by path: `data.items[].email`. A schema within itself is followed once. */
export function fieldsOf(path: string, schema: JsonSchema, isRequired: boolean, resolve: Resolve): Fields {
  const fields = new Map<string, Field>();
  const visit = (place: Place, given: JsonSchema, above: readonly JsonSchema[]): void => {
    const found: JsonSchema = resolve(given);
    const within = [...above, found];
    const alternatives = alternativesOf(found);
    if (alternatives.length === 0) {
      const known = fields.get(place.path);
      const field = fieldOf(place, found);
      fields.set(place.path, known ? either(known, field) : field);
    }
    if (above.includes(found)) return;
    alternatives.forEach((alternative) => visit(place, alternative, within));
    for (const [below, schemaBelow] of placesBelow(place.path, found)) visit(below, schemaBelow, within);
  };
  visit({ path, parent: undefined, isRequired }, schema, []);
  return fields;
}

interface Place extends Pick<Field, 'parent' | 'isRequired'> {
  readonly path: string;
}

function fieldOf({ parent, isRequired }: Place, schema: JsonSchema): Field {
  const values = 'const' in schema ? [schema.const] : schema.enum;
  return {
    parent,
    isRequired,
    types: typesOf(schema, values),
    values: values?.map((value) => JSON.stringify(value)),
    limits: limitsOf(schema),
  };
}

function limitsOf(schema: JsonSchema): Field['limits'] {
  const stated = limitKeywords.filter((keyword) => keyword in schema);
  return {
    ...Object.fromEntries(stated.map((keyword) => [keyword, schema[keyword]])),
    // Then fields that the schema does not name are refused.
    ...(schema.additionalProperties === false && { isClosed: true }),
  };
}

function typesOf(schema: JsonSchema, values: readonly unknown[] | undefined): readonly string[] {
  if (schema.type !== undefined) return [schema.type].flat();
  if (values) return [...new Set(values.map((value) => (value === null ? 'null' : typeof value)))];
  return everyType;
}

/** They lie at the place of the schema itself. */
function alternativesOf({ anyOf = [], oneOf = [], allOf = [] }: JsonSchema): readonly JsonSchema[] {
  return [anyOf, oneOf, allOf].flat() as JsonSchema[];
}

/** The fields of an object, the items of a list. */
function placesBelow(path: string, schema: JsonSchema): [Place, JsonSchema][] {
  const { properties = {}, required = [], items, additionalProperties } = schema;
  const place = (name: string, isRequired = false): Place => ({
    path: path + name,
    parent: path,
    isRequired,
  });
  return [
    ...Object.entries(properties).map(([name, field]): [Place, JsonSchema] => [
      place(`.${name}`, required.includes(name)),
      field,
    ]),
    ...(items ? [[place('[]'), items] satisfies [Place, JsonSchema]] : []),
    ...(additionalProperties && typeof additionalProperties === 'object'
      ? [[place('.*'), additionalProperties as JsonSchema] satisfies [Place, JsonSchema]]
      : []),
  ];
}

function either(one: Field, other: Field): Field {
  return {
    parent: one.parent,
    isRequired: one.isRequired && other.isRequired,
    types: [...new Set([...one.types, ...other.types])],
    values: one.values && other.values && [...new Set([...one.values, ...other.values])],
    limits: { ...one.limits, ...other.limits },
  };
}
