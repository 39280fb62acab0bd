import { DomainError } from './domain-error.js';
import { stale } from './errors.js';

/** STALE-001 when a change names a version of the record that is no longer current; without one it goes ahead. */
export function refuseStale(
  kind: string,
  { id, version }: { id: string; version: number },
  expected: number | null | undefined,
): void {
  if (expected == null || expected === version) return;
  throw new DomainError(stale, `${kind} ${id} is at version ${version}, not ${expected}; read it again.`);
}
