import type { Permission } from '../../../shared/access/permission.js';
import type { Catalogue } from '../../../shared/kernel/kernel.js';
import { decidePermitted } from '../../../shared/access/rules.js';
import type { Principal } from '../../../shared/access/principal.js';
import type { AuditEntryRow } from './find-audit-entries.service.js';

type States = Pick<AuditEntryRow, 'businessId' | 'table' | 'before' | 'after'>;

/** Covers every permission: what a table needs that no subgraph speaks for. */
const everything = '*';

/** What the caller lacks to see the states of an entry, which say as much as the record itself; null when nothing. */
export function missingPermissionFor(
  { businessId, table, before, after }: States,
  principal: Principal,
  catalogue: Pick<Catalogue, 'auditedStates'>,
): string | null {
  if (before === null && after === null) return null;
  const needed = statesOf(table, catalogue);
  if (!needed) return everything;
  const isHeld = decidePermitted(needed, principal) === true;
  // Permissions and modules are those of the caller's own business: they open no module of another one.
  const isReachable = needed.module === undefined || businessId === principal.businessId;
  return isHeld && isReachable ? null : needed.id;
}

function statesOf(
  table: string,
  { auditedStates }: Pick<Catalogue, 'auditedStates'>,
): Permission | undefined {
  return auditedStates[table] ?? auditedStates[`${table.split('.')[0]}.*`];
}
