/**
 * Fields that are nullable in the graph for one reason: callers who may not see them get null beside an error. REST
 * answers the error alone, so there these are never null.
 */
const refusedFields: ReadonlySet<string> = new Set(
  ['email', 'role', 'status', 'createdAt', 'business', 'permissions', 'grants', 'denials'].map(
    (field) => `User.${field}`,
  ),
);

export function isNullOnlyWhenRefused({ parent, field }: { parent: string; field: string }): boolean {
  return refusedFields.has(`${parent}.${field}`);
}
