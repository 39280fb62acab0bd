import type { Kernel } from '../../../shared/kernel/kernel.js';
import { lockSigningKeys, newSigningKey } from './new-signing-key.service.js';
import { SigningKeyEntity } from './signing-key.entity.js';

/** The first key, which signs at once. Processes that start together agree on one. */
export async function makeFirstKey(kernel: Kernel): Promise<SigningKeyEntity> {
  const key = await newSigningKey(kernel);
  const now = kernel.clock.now();
  return kernel.database.writePlatform(async (unit) => {
    const { entities } = unit;
    await lockSigningKeys(unit);
    const [existing] = await entities.findAll(SigningKeyEntity, { orderBy: { createdAt: 'asc' }, limit: 1 });
    return existing ?? entities.create(SigningKeyEntity, { ...key, createdAt: now, signsFrom: now });
  });
}
