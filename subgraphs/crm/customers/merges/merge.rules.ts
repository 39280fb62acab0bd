import { isDeepStrictEqual } from 'node:util';
import { invalidField } from '../../../../shared/errors/errors.js';
import { customer, type CustomerState } from '../customers/customer.record.js';

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

/** Whose value the survivor has after a merge. */
export type MergeSide = 'survivor' | 'merged';

/** One field of two customers that are merged. */
export interface MergeField {
  /** As payloads name it, such as `external_reference`; `company`, or `custom.<key>`. */
  readonly field: string;
  readonly survivorValue: unknown;
  readonly mergedValue: unknown;
  /** Both have a value, and not the same. */
  readonly isConflict: boolean;
  /** Whose value is taken when nobody chooses: the survivor's, unless it has none. */
  readonly suggested: MergeSide;
}

const apart = new Set(['companyId', 'tags', 'custom']);

/** Fields of the record that are chosen by their own names; the company is `company` there. */
export const chosenColumns = customer.columns.filter(
  ({ key, field }) => field.mode !== 'never' && !apart.has(key),
);

/** The fields that can be chosen. Tags are no choice: the survivor has those of both. */
export function fieldsOf(survivor: CustomerState, merged: CustomerState): MergeField[] {
  const keys = new Set([...Object.keys(survivor.custom), ...Object.keys(merged.custom)]);
  const [one, other] = [survivor, merged] as unknown as Readonly<Record<string, unknown>>[];
  return [
    ...chosenColumns.map(({ key, column }) => fieldOf(column, one![key], other![key])),
    fieldOf('company', survivor.companyId, merged.companyId),
    ...[...keys].sort().map((key) => fieldOf(`custom.${key}`, survivor.custom[key], merged.custom[key])),
  ];
}

function fieldOf(field: string, survivor: unknown, merged: unknown): MergeField {
  const [survivorValue, mergedValue] = [survivor ?? null, merged ?? null];
  const isConflict =
    survivorValue !== null && mergedValue !== null && !isDeepStrictEqual(survivorValue, mergedValue);
  const suggested = survivorValue === null && mergedValue !== null ? 'merged' : 'survivor';
  return { field, survivorValue, mergedValue, isConflict, suggested };
}

/** The survivor with the chosen values and the tags of both. Throws VAL-001 for a field that neither has. */
export function chooseFields(
  survivor: CustomerState,
  merged: CustomerState,
  choices: readonly { readonly field: string; readonly from: MergeSide }[],
): CustomerState {
  const fields = fieldsOf(survivor, merged);
  const unknown = choices.find(({ field }) => !fields.some((each) => each.field === field));
  if (unknown) {
    const message = `${unknown.field} is no field of these customers; previewMerge has all.`;
    throw invalidField('choices', 'unknown', message);
  }
  const chosen = new Map(choices.map(({ field, from }) => [field, from]));
  const values = new Map(
    fields.map(({ field, suggested, survivorValue, mergedValue }) => [
      field,
      (chosen.get(field) ?? suggested) === 'survivor' ? survivorValue : mergedValue,
    ]),
  );
  const custom = [...values]
    .filter(([field, value]) => field.startsWith('custom.') && value !== null)
    .map(([field, value]) => [field.slice('custom.'.length), value] as const);
  return {
    ...survivor,
    ...Object.fromEntries(chosenColumns.map(({ key, column }) => [key, values.get(column)])),
    companyId: values.get('company') as CustomerState['companyId'],
    tags: [...new Set([...survivor.tags, ...merged.tags])].sort(),
    custom: Object.fromEntries(custom) as CustomerState['custom'],
  };
}

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
