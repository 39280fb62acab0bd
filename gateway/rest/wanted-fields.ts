import { DomainError } from '../../shared/errors/domain-error.js';
import { badPage, invalidField } from '../../shared/errors/errors.js';
import type { Names } from './response-names.js';

/** Fields by their wire names; those below one that is wanted whole are not listed. */
export type Wanted = Map<string, Wanted>;

const mostFields = 100;

/**
 * Reads `fields=name,created_by.name` against what the records have. Throws for a field that there is not:
 * PAGE-001 on a list, VAL-001 on a record.
 */
export function readWantedFields(text: string, names: Names, isList: boolean): Wanted {
  const refuse = (message: string) =>
    isList
      ? new DomainError(badPage, message, [{ field: 'fields', code: 'unknown', message }])
      : invalidField('fields', 'unknown', message);
  const paths = text.split(',').map((name) => name.trim());
  if (paths.length > mostFields) throw refuse(`fields names at most ${mostFields} fields.`);
  const wanted: Wanted = new Map();
  for (const path of paths.map((name) => name.split('.'))) {
    const missing = add(wanted, path, names);
    if (missing) throw refuse(missing);
  }
  return wanted;
}

/** Adds one path; what is wrong with it when there is no such field. */
function add(wanted: Wanted, [part = '', ...rest]: readonly string[], names: Names): string | undefined {
  const named = [...names.values()].find(({ name }) => name === part);
  if (!named) return `fields has no ${part.slice(0, 60)} here; there are ${listOf(names)}.`;
  const existing = wanted.get(part);
  const isWhole = rest.length === 0 || existing?.size === 0;
  if (isWhole) return void wanted.set(part, new Map());
  const below: Wanted = existing ?? new Map();
  wanted.set(part, below);
  return add(below, rest, named.below ?? new Map());
}

function listOf(names: Names): string {
  return [...names.values()].map(({ name }) => name).join(', ') || 'none below it';
}

/** The same for the same fields, in whichever order they were named. */
export function nameOfWanted(wanted: Wanted): string {
  return [...wanted]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, below]) => (below.size > 0 ? `${name}(${nameOfWanted(below)})` : name))
    .join();
}
