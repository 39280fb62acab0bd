import type { FieldFault } from '../../../../shared/errors/domain-error.js';
import type { CustomFields } from './custom-fields.reader.js';
import type { CustomValues } from './custom-values.js';
import { isFault, readCustomValue } from './custom-value.rules.js';

/** Values after a change, and what is wrong with it. */
export interface ChangedValues {
  readonly values: CustomValues;
  readonly faults: readonly FieldFault[];
}

/**
 * Applies what an input says about custom fields: what is absent stays, null clears. A required field must
 * have a value in a new customer, and cannot be cleared. Values of archived fields stay untouched.
 */
export function changeCustomValues(
  fields: CustomFields,
  before: CustomValues | null,
  input: Readonly<Record<string, unknown>> | null | undefined,
): ChangedValues {
  const values: Record<string, CustomValues[string]> = { ...before };
  const faults: FieldFault[] = [];
  for (const [key, given] of Object.entries(input ?? {})) {
    const field = fields.get(key);
    const value = field ? readCustomValue(field, given) : unknownField(key);
    if (isFault(value)) faults.push(value);
    else if (value === undefined) delete values[key];
    else values[key] = value;
  }
  for (const { key, isRequired } of fields.values()) {
    const isMissing = isRequired && !Object.hasOwn(values, key) && (!before || Object.hasOwn(before, key));
    if (isMissing && !faults.some(({ field }) => field === `custom.${key}`)) faults.push(missing(key));
  }
  return { values, faults };
}

function unknownField(key: string): FieldFault {
  const field = `custom.${key.slice(0, 60)}`;
  return {
    field,
    code: 'unknown',
    message: `${field} is no custom field of the business; customFields has all.`,
  };
}

function missing(key: string): FieldFault {
  const field = `custom.${key}`;
  return { field, code: 'isNotEmpty', message: `${field} is required.` };
}
