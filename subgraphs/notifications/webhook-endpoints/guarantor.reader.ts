import type { Kernel } from '../../../shared/kernel/kernel.js';
import type { PermissionSet } from '../../../shared/access/permission-set.js';

/**
 * Whoever made an endpoint, or changed it last, answers for it: it hears of what they may see, and ends with them.
 * As SQL, of a table that is called `e`.
 */
export const guarantorColumn = 'coalesce(e.guarantor_id, e.created_by)';

/** What the guarantor may see now; undefined when they have left. */
export function accessOfGuarantor(
  { findMemberAccess }: Pick<Kernel, 'findMemberAccess'>,
  businessId: string,
  guarantorId: string,
): Promise<PermissionSet | undefined> {
  return findMemberAccess(businessId, { userId: guarantorId, apiKeyId: null });
}
