import type { EntityManager } from '@mikro-orm/postgresql';
import type { Kernel } from '../../../shared/kernel/kernel.js';
import { lockSigningKeys, newSigningKey, type NewSigningKey } from './new-signing-key.service.js';
import { SigningKeyEntity } from './signing-key.entity.js';

const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;

/** Published before it signs for as long as clients may keep the list of keys. */
const announcedMs = 5 * minuteMs;
/** Published after its successor signs for longer than its last token lives, a forgetful process included. */
const overlapMs = 15 * minuteMs;
const longestUseMs = 90 * dayMs;

/**
 * Brings a new signing key: published at once, it signs in five minutes; the keys before it stay
 * published for fifteen minutes more. While a new key waits to sign, nothing happens. For a key that
 * may have leaked, and on schedule. Answers the id of the newest key.
 */
export async function rotateSigningKey(kernel: Kernel): Promise<string> {
  const key = await newSigningKey(kernel);
  return kernel.database.writePlatform(async (unit) => {
    await lockSigningKeys(unit);
    return addSuccessor(unit.entities, key, kernel.clock.now());
  });
}

/** Removes the keys whose time is over, and rotates when the newest is 90 days old. Harmless to run often, and anywhere. */
export async function maintainSigningKeys(kernel: Kernel): Promise<void> {
  const key = await newSigningKey(kernel);
  const now = kernel.clock.now();
  await kernel.database.writePlatform(async (unit) => {
    const { entities } = unit;
    await lockSigningKeys(unit);
    await entities.nativeDelete(SigningKeyEntity, { publishedUntil: { $lte: now } });
    const newest = await findNewest(entities);
    if (newest && now.getTime() - newest.createdAt.getTime() >= longestUseMs)
      await addSuccessor(entities, key, now);
  });
}

async function addSuccessor(entities: EntityManager, key: NewSigningKey, now: Date): Promise<string> {
  const newest = await findNewest(entities);
  if (newest && newest.signsFrom > now) return newest.id;
  const signsFrom = newest ? new Date(now.getTime() + announcedMs) : now;
  const publishedUntil = new Date(signsFrom.getTime() + overlapMs);
  await entities.nativeUpdate(SigningKeyEntity, { publishedUntil: null }, { publishedUntil });
  entities.create(SigningKeyEntity, { ...key, createdAt: now, signsFrom });
  await entities.flush();
  return key.id;
}

async function findNewest(entities: EntityManager): Promise<SigningKeyEntity | undefined> {
  const [newest] = await entities.findAll(SigningKeyEntity, { orderBy: { signsFrom: 'desc' }, limit: 1 });
  return newest;
}
