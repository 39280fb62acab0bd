import { DomainError } from '../errors/domain-error.js';
import { notFound } from '../errors/errors.js';

const prefix = '00000000-0000-8000-8000-';

/** SQL for the id that a job shows: graphile-worker counts, everything else of ours has UUIDs. */
export function jobIdOf(column: string): string {
  return `('${prefix}' || lpad(to_hex(${column}), 12, '0'))::uuid`;
}

/** graphile-worker's number of the job. Throws NOT-FOUND-001 for an id that no job can have. */
export function jobNumberOf(id: string): string {
  if (!id.startsWith(prefix)) throw deadJobNotFound(id);
  return BigInt(`0x${id.slice(prefix.length)}`).toString();
}

/** NOT-FOUND-001: the job was never dead, was retried or discarded, or never was. */
export function deadJobNotFound(id: string): DomainError {
  return new DomainError(notFound, `There is no dead job ${id}; it may have been retried or discarded.`);
}
