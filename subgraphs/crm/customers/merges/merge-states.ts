import type { CustomerState } from '../customers/customer.record.js';

/** What it takes to undo a merge. */
export interface MergeStates {
  readonly merged: CustomerState;
  readonly survivorBefore: CustomerState;
  readonly survivorAfter: CustomerState;
}

/** For so long a merge can be undone. */
export const undoDays = 30;

/** Until when a merge can be undone. */
export function undoUntil(mergedAt: Date | string): Date {
  return new Date(new Date(mergedAt).getTime() + undoDays * 86_400_000);
}
