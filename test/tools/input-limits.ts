import { getMetadataStorage as validationStorage, ValidationTypes } from 'class-validator';
import { getMetadataStorage } from 'type-graphql';
import type { InputLimits, JsonSchema } from '../../gateway/rest/openapi/json-schema.js';
import '../../main.js';

type Rule = (constraints: unknown[]) => JsonSchema;

/** Rules of class-validator that JSON Schema can say as well. */
const rules: Readonly<Record<string, Rule>> = {
  isLength: ([min, max]) => ({ minLength: min, ...(max !== undefined && { maxLength: max }) }),
  minLength: ([min]) => ({ minLength: min }),
  maxLength: ([max]) => ({ maxLength: max }),
  min: ([min]) => ({ minimum: min }),
  max: ([max]) => ({ maximum: max }),
  arrayMinSize: ([min]) => ({ minItems: min }),
  arrayMaxSize: ([max]) => ({ maxItems: max }),
  matches: ([pattern]) => ({ pattern: (pattern as RegExp).source }),
  isIn: ([values]) => ({ enum: values as unknown[] }),
};

/** What the code of the subgraphs demands of input fields, as far as JSON Schema can say it. */
export function inputLimits(): InputLimits {
  const { inputTypes } = getMetadataStorage();
  return Object.fromEntries(
    inputTypes.map(({ name, target }): [string, Record<string, JsonSchema>] => [name, limitsOf(target)]),
  );
}

function limitsOf(
  target: ReturnType<typeof getMetadataStorage>['inputTypes'][number]['target'],
): Record<string, JsonSchema> {
  const limits: Record<string, JsonSchema> = {};
  for (const {
    propertyName,
    name = '',
    type,
    each,
    constraints,
  } of validationStorage().getTargetValidationMetadatas(target, '', false, false)) {
    const rule = type === ValidationTypes.CUSTOM_VALIDATION ? rules[name] : undefined;
    if (!rule) continue;
    const known = limits[propertyName] ?? {};
    // One pattern says what is allowed; that no control characters are is the lesser one.
    if (name === 'matches' && known.pattern) continue;
    const limit = rule((constraints ?? []) as unknown[]);
    limits[propertyName] = each ? { ...known, items: { ...known.items, ...limit } } : { ...known, ...limit };
  }
  return limits;
}
