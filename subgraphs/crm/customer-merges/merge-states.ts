import type { CustomerState } from '../customers/customer-state.js';

/** A customer with its company, as a merge keeps it to be undone. */
export interface MergeState extends CustomerState {
  readonly companyId: string | null;
}

/** What it takes to undo a merge. */
export interface MergeStates {
  readonly merged: MergeState;
  readonly survivorBefore: MergeState;
  readonly survivorAfter: MergeState;
}

/** For so long a merge can be undone. */
export const undoDays = 30;

/** Until when a merge can be undone. */
export function undoUntil(mergedAt: Date | string): Date {
  return new Date(new Date(mergedAt).getTime() + undoDays * 86_400_000);
}
