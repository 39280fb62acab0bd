import type { Kernel } from '../../../shared/kernel/kernel.js';
import type { Actor } from '../../../shared/requests/actor.js';
import { ApiKeyEntity } from './api-key.entity.js';

const resolutionMs = 60_000;

/** Notes when a key was used, at most once a minute: a use is no change worth an audit row. */
export async function recordApiKeyUse(
  { database, clock }: Pick<Kernel, 'database' | 'clock'>,
  actor: Actor,
  id: string,
  lastUsedAt: string | null,
): Promise<void> {
  const now = clock.now();
  const due = new Date(now.getTime() - resolutionMs);
  if (lastUsedAt !== null && Date.parse(lastUsedAt) > due.getTime()) return;
  const { businessId } = actor;
  await database.write(actor, async ({ entities }) => {
    const stale = { businessId, id, $or: [{ lastUsedAt: null }, { lastUsedAt: { $lte: due } }] };
    await entities.nativeUpdate(ApiKeyEntity, stale, { lastUsedAt: now });
  });
}
