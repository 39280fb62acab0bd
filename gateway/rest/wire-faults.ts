import type { FieldFault } from '../../shared/errors/domain-error.js';
import { toSnakeCase } from '../../shared/records/wire-names.js';

/** Faults of an input with its fields as REST names them, in their messages too. */
export function wireFaults<Fault extends Pick<FieldFault, 'field' | 'message' | 'meta'>>(
  faults: readonly Fault[],
): Fault[] {
  return faults.map((fault) => ({
    ...fault,
    field: toSnakeCase(fault.field),
    message: inWireNames(fault.message, faults),
    ...(fault.meta && { meta: inWireForm(fault.meta) }),
  }));
}

/** The message with the fields of its faults as REST names them. */
export function inWireNames(message: string, faults: readonly Pick<FieldFault, 'field'>[]): string {
  return faults.reduce((text, { field }) => text.replaceAll(field, toSnakeCase(field)), message);
}

function inWireForm(meta: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(meta).map(([name, value]) => [toSnakeCase(name), value]));
}
