import { invalidField } from '../../../shared/errors/errors.js';
import type { Permission } from '../../../shared/access/permission.js';
import { isStaffPermission } from '../authority/tenant-permissions.rules.js';

/** Scopes without repetition. Throws VAL-001 for one that is no permission of a tenant; wildcards are none. */
export function readScopes(scopes: readonly string[], catalogue: readonly Permission[]): string[] {
  const known = new Set(catalogue.map(({ id }) => id).filter((id) => !isStaffPermission(id)));
  const unknown = scopes.find((scope) => !known.has(scope));
  if (unknown !== undefined) {
    throw invalidField(
      'scopes',
      'unknown',
      `"${unknown.slice(0, 100)}" is no permission of a business; name each by its id, such as crm.view.`,
    );
  }
  return [...new Set(scopes)];
}
