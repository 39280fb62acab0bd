import type { FieldFault } from '../../shared/errors/domain-error.js';
import type { Names, RecordPath } from './response-names.js';
import { wireFaults } from './wire-faults.js';

/**
 * Turns the result of a document into REST's form: its single root field, and a payload's single
 * record, without their names. A list that has no pages looks like the only page of one.
 */
export type WireShape = (data: Readonly<Record<string, unknown>>) => unknown;

/** More records than any list without pages has; a list that can grow further must have pages. */
export const longestList = 10_000;

/** Made once from the names of a document, so that answers are renamed without looking at types again. */
export function compileWireShape(names: Names, { path, form }: RecordPath): WireShape {
  const way = form === 'page' ? path.slice(0, -1) : path;
  const below = way.reduce<Names | undefined>((level, key) => level?.get(key)?.below, names);
  const find = (data: unknown) =>
    way.reduce((value, key) => (value as Record<string, unknown>)[key], data as unknown);
  if (form === 'record') return (data) => rename(find(data), below);
  const pageInfo = { has_more: false, next_cursor: null };
  // A record may have no page where the graph says null.
  if (form === 'page') return (data) => rename(find(data), below) ?? { items: [], page_info: pageInfo };
  return (data) => ({ items: rename(find(data), below), page_info: pageInfo });
}

function rename(value: unknown, names: Names | undefined): unknown {
  if (value === null || value === undefined) return null;
  if (!names) return Array.isArray(value) ? listOf(value) : value;
  if (Array.isArray(value)) return listOf(value).map((item) => rename(item, names));
  const renamed: Record<string, unknown> = {};
  for (const [key, { name, below, isFault }] of names) {
    const inner = (value as Record<string, unknown>)[key];
    renamed[name] = rename(
      isFault && Array.isArray(inner) ? wireFaults(inner as FieldFault[]) : inner,
      below,
    );
  }
  return renamed;
}

/** Throws for a list that is longer than the contract says. */
function listOf(value: unknown[]): unknown[] {
  if (value.length > longestList) throw new Error(`A list has ${value.length} items and needs pages.`);
  return value;
}
