import { DomainError } from '../../../../shared/errors/domain-error.js';
import type { Kernel } from '../../../../shared/kernel/kernel.js';
import type { UserActor } from '../../../../shared/requests/actor.js';
import { accountUnavailable } from '../errors.js';
import {
  type LedgerAccount,
  ledgerAccountEvents,
  ledgerAccountReader,
  ledgerAccountStore,
} from './ledger-account.record.js';

/**
 * Archives an account: what is posted on it stays, nothing new is. LEDGER-002 for one that postings look for by its
 * role, NOT-FOUND-001, STALE-001. One that is archived stays as it is.
 */
export function archiveLedgerAccount(
  { database }: Kernel,
  actor: UserActor,
  { id, version }: { readonly id: string; readonly version?: number | null },
): Promise<LedgerAccount> {
  return database.write(actor, async (unit) => {
    const before = await ledgerAccountReader.lock(unit, id, version);
    if (before.role !== null) {
      const message = `Postings need account ${before.code} ${before.name} (${before.role}); it stays in use.`;
      throw new DomainError(accountUnavailable, message);
    }
    const values = { archivedAt: before.archivedAt ?? unit.now() };
    const [after] = await ledgerAccountStore.change(unit, [{ before, values }], () => [
      ledgerAccountEvents.archived,
    ]);
    return after!;
  });
}
