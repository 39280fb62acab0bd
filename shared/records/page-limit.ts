import type { Conditions } from '../postgres/conditions.js';

/** Page sizes that people ask for; each has statements of its own. Others share theirs, so that nobody makes a hundred. */
const usualSizes: ReadonlySet<number> = new Set([10, 20, 25, 50, 100]);

/**
 * The LIMIT of a page of `first` records: one more, which tells whether there is a next page. Written out, PostgreSQL
 * knows that few rows are wanted and keeps one plan; of a placeholder it assumes a tenth of all, and plans each run anew.
 */
export function pageLimit(first: number, where: Conditions): string {
  return `limit ${usualSizes.has(first) ? first + 1 : where.value(first + 1)}`;
}
