import { invalidField } from '../../shared/errors/errors.js';
import { toCamelCase } from '../../shared/records/wire-names.js';

/** The query string of a read that is no list, as variables. Throws VAL-001 for a parameter that it does not have. */
export function readParameters(
  query: Readonly<Record<string, unknown>>,
  names: readonly string[],
): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(query).map(([name, value]) => {
      if (!names.includes(name)) {
        throw invalidField(name, 'unknown', `${name} is no parameter here; there are ${names.join(', ')}.`);
      }
      if (typeof value !== 'string') throw invalidField(name, 'repeated', `${name} is given more than once.`);
      return [toCamelCase(name), value];
    }),
  );
}
