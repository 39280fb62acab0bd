import { changedFields, hasType, removedFields, type Rule } from './rule.js';

/** What was sent until now is no longer understood. */
export const requestFieldRemoved: Rule = (before, after) => removedFields(before.request, after.request);

/** What was left out until now has to be sent. A new object's own fields are asked only of who sends it. */
export const requestFieldRequired: Rule = (before, after) =>
  [...after.request].flatMap(([path, { isRequired, parent }]) => {
    const wasOptional = !before.request.get(path)?.isRequired;
    const wasAsked = parent === undefined || before.request.has(parent);
    return isRequired && wasOptional && wasAsked ? path : [];
  });

/** A type of value that was taken until now is refused. */
export const requestTypeNarrowed: Rule = (before, after) =>
  changedFields(before.request, after.request, (was, is) => was.types.some((type) => !hasType(is, type)));

/** A value that was taken until now is refused. */
export const requestValuesNarrowed: Rule = (before, after) =>
  changedFields(before.request, after.request, (was, is) =>
    Boolean(is.values && (!was.values || was.values.some((value) => !is.values!.includes(value)))),
  );

/** A limit came or became tighter. */
export const requestLimitTightened: Rule = (before, after) =>
  changedFields(before.request, after.request, (was, is) =>
    Object.keys(is.limits).some((keyword) => isTighter(keyword, was.limits[keyword], is.limits[keyword])),
  );

function isTighter(keyword: string, was: unknown, is: unknown): boolean {
  if (was === undefined) return true;
  if (typeof was !== 'number' || typeof is !== 'number') return was !== is;
  return keyword.startsWith('max') ? is < was : is > was;
}
