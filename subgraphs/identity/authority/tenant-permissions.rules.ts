import { invalidField } from '../../../shared/errors/errors.js';
import type { Permission } from '../../../shared/access/permission.js';
import { covers } from '../../../shared/access/permission-set.js';

/** Whether only the platform's staff can hold the permission. */
export function isStaffPermission(id: string): boolean {
  return id.startsWith('admin.');
}

/** The ids that the patterns cover, in catalogue order. */
export function coveredBy(patterns: readonly string[], catalogue: readonly Permission[]): string[] {
  return catalogue.map(({ id }) => id).filter((id) => covers(patterns, id));
}

/**
 * Patterns without repetition. Throws VAL-001 for one that covers no permission of a tenant: an
 * unknown id, `*`, or anything under `admin.`.
 */
export function readPatterns(
  field: string,
  patterns: readonly string[],
  catalogue: readonly Permission[],
): string[] {
  for (const pattern of patterns) {
    if (isTenantPattern(pattern, catalogue)) continue;
    throw invalidField(
      field,
      'unknown',
      `"${pattern.slice(0, 100)}" is no permission of a business; use an id that \`permissions\` lists, or a wildcard such as crm.*.`,
    );
  }
  return [...new Set(patterns)];
}

function isTenantPattern(pattern: string, catalogue: readonly Permission[]): boolean {
  return pattern !== '*' && !isStaffPermission(pattern) && coveredBy([pattern], catalogue).length > 0;
}
