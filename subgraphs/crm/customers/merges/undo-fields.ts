import { isDeepStrictEqual } from 'node:util';
import type { CustomerState } from '../customers/customer.record.js';
import { chosenColumns } from './merge.rules.js';
import type { MergeStates } from './merge-states.js';

/** The survivor as it was before the merge, but for what was changed since: that stays as it is now. */
export function undoFields(
  now: CustomerState,
  { survivorBefore: before, survivorAfter: after }: MergeStates,
): CustomerState {
  const keys = new Set([now, before, after].flatMap(({ custom }) => Object.keys(custom)));
  const custom = [...keys].map(
    (key) => [key, undone(now.custom[key], before.custom[key], after.custom[key])] as const,
  );
  const [one, two, three] = [now, before, after] as unknown as Readonly<Record<string, unknown>>[];
  const ofAll = (key: string) => undone(one![key], two![key], three![key]);
  const came = after.tags.filter((tag) => !before.tags.includes(tag));
  return {
    ...now,
    ...Object.fromEntries(chosenColumns.map(({ key }) => [key, ofAll(key)])),
    companyId: undone(now.companyId, before.companyId, after.companyId),
    tags: now.tags.filter((tag) => !came.includes(tag)),
    custom: Object.fromEntries(custom.filter(([, value]) => value !== undefined)) as CustomerState['custom'],
  };
}

function undone<Value>(now: Value, before: Value, after: Value): Value {
  return isDeepStrictEqual(now, after) ? before : now;
}
