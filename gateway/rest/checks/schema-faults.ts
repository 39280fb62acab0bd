import type { ErrorObject } from 'ajv';
import type { FieldFault } from '../../../shared/errors/domain-error.js';
import { mostFaults } from '../../../shared/errors/domain-error.js';
import { faultOf, pathWithin } from '../../../shared/records/broken-rule.js';
import { cleanLine, lengthOf } from '../../../shared/values/text.js';

/** Of a name that a client made up. */
const longestPath = 100;

/** What ajv found, in the words of the platform: the first fault of each field, its path as the request has it. */
export function faultsOfSchema(errors: readonly ErrorObject[], sent: unknown): FieldFault[] {
  const faults = new Map<string, FieldFault>();
  for (const error of errors) {
    if (isOfNoBranch(error) || fitsAsKept(error)) continue;
    const fault = faultOfError(error, pathOf(error.instancePath, sent));
    if (!faults.has(fault.field)) faults.set(fault.field, fault);
    if (faults.size === mostFaults) break;
  }
  return [...faults.values()];
}

function faultOfError({ keyword, params, data, parentSchema }: ErrorObject, path: string): FieldFault {
  const named = params as Readonly<Record<string, unknown>>;
  switch (keyword) {
    case 'required':
      return faultOf(pathWithin(path, String(named.missingProperty)), { keyword, limit: true });
    case 'additionalProperties': {
      const field = pathWithin(path, String(named.additionalProperty)).slice(0, longestPath);
      const fields = Object.keys((parentSchema as { properties?: object }).properties ?? {}).join(', ');
      const message = fields
        ? `${field} is no field here; there are ${fields}.`
        : `${field} is no field here.`;
      return { field, code: 'unknown', message };
    }
    case 'type':
      if (data === null) return { field: path, code: 'required', message: `${path} must not be null.` };
      return faultOf(path, { keyword, limit: [named.type].flat() });
    default:
      return faultOf(path, {
        keyword,
        limit: named.limit ?? named.allowedValues ?? named.format ?? named.pattern,
      });
  }
}

/** What may be null is described as one of two; that it is not null is no fault. */
function isOfNoBranch({ keyword, params }: ErrorObject): boolean {
  return keyword === 'anyOf' || (keyword === 'type' && (params as { type?: unknown }).type === 'null');
}

/** Lengths count what is kept (decision 35); whether blanks at the ends are kept, the graph decides. */
function fitsAsKept({ keyword, params, data }: ErrorObject): boolean {
  if (keyword !== 'maxLength' || typeof data !== 'string') return false;
  const { limit } = params as { limit: number };
  return data.length <= 10 * limit + 1_000 && lengthOf(cleanLine(data)) <= limit;
}

/** The path of a JSON pointer: `/customers/3/email` is `customers[3].email`. */
function pathOf(pointer: string, sent: unknown): string {
  let [path, value] = ['', sent];
  for (const part of pointer.split('/').slice(1)) {
    const name = part.replaceAll('~1', '/').replaceAll('~0', '~');
    path = pathWithin(path, Array.isArray(value) ? Number(name) : name);
    value = (value as Readonly<Record<string, unknown>>)[name];
  }
  return path.slice(0, longestPath);
}
