/** A schema of OpenAPI 3.1, which is JSON Schema 2020-12. */
export interface JsonSchema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly description?: string;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly items?: JsonSchema;
  readonly enum?: readonly unknown[];
  readonly examples?: readonly unknown[];
  readonly anyOf?: readonly JsonSchema[];
  readonly [keyword: string]: unknown;
}

/** Any other object of OpenAPI, such as a parameter or a response. */
export type OpenApiObject = Readonly<Record<string, unknown>>;

/** The schema, or null. */
export function nullable(schema: JsonSchema): JsonSchema {
  if (schema.$ref) {
    const { $ref, ...beside } = schema;
    return { anyOf: [{ $ref }, { type: 'null' }], ...beside };
  }
  if (schema.type === undefined) return schema;
  return {
    ...schema,
    type: [...[schema.type].flat(), 'null'],
    ...(schema.enum && { enum: [...schema.enum, null] }),
  };
}
