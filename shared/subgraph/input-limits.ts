import { getMetadataStorage as validationStorage, ValidationTypes } from 'class-validator';
import { getMetadataStorage } from 'type-graphql';

/** Keywords of JSON Schema that bound a value. */
export interface ValueLimits {
  readonly items?: ValueLimits;
  readonly [keyword: string]: unknown;
}

/** Limits of input fields, by input type and field, as the owner of the type checks them. */
export type InputLimits = Readonly<Record<string, Readonly<Record<string, ValueLimits>>>>;

type Rule = (constraints: unknown[]) => ValueLimits;

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

/** What the classes of all inputs in this process demand of their fields, as far as JSON Schema can say it. */
export function inputLimits(): InputLimits {
  const { inputTypes } = getMetadataStorage();
  return Object.fromEntries(
    inputTypes.map(({ name, target }): [string, Record<string, ValueLimits>] => [name, limitsOf(target)]),
  );
}

function limitsOf(
  target: ReturnType<typeof getMetadataStorage>['inputTypes'][number]['target'],
): Record<string, ValueLimits> {
  const limits: Record<string, ValueLimits> = {};
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
