import type { Kernel } from '../../../shared/kernel/kernel.js';

/** Whether nobody can sign in yet: the platform was never used. */
export async function isWithoutUsers({ database }: Kernel): Promise<boolean> {
  const rows = await database.platformRows('select from identity.credentials limit 1');
  return rows.length === 0;
}
