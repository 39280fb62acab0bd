import { changedFields, hasType, removedFields, type Rule } from './rule.js';

/** A status that clients know how to meet is gone. */
export const statusRemoved: Rule = (before, after) =>
  before.statuses.filter((status) => !after.statuses.includes(status));

/** A field that clients read is gone. */
export const answerFieldRemoved: Rule = (before, after) =>
  removedFields(before.answers, after.answers).filter((path) => after.statuses.includes(statusOf(path)));

/** A field that was always there may be left out. */
export const answerFieldOptional: Rule = (before, after) =>
  changedFields(before.answers, after.answers, (was, is) => was.isRequired && !is.isRequired);

/** A field may hold what it never held, such as null. New values of an enumeration do not count: clients expect them. */
export const answerTypeWidened: Rule = (before, after) =>
  changedFields(before.answers, after.answers, (was, is) => is.types.some((type) => !hasType(was, type)));

/** A text that was of one format, such as a date, is of another or of none. */
export const answerFormatChanged: Rule = (before, after) =>
  changedFields(
    before.answers,
    after.answers,
    (was, is) => was.limits.format !== undefined && was.limits.format !== is.limits.format,
  );

/** Such as 200 of `200.data.email`. */
function statusOf(path: string): string {
  return path.slice(0, 3);
}
