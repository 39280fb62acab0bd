/**
 * Fields that are nullable in the graph for one reason: an error stands beside the null. The caller may not see the
 * field, or the subgraph that it refers to is away. REST answers the error alone, so there these are never null.
 */
const fields: ReadonlySet<string> = new Set([
  ...['email', 'role', 'status', 'createdAt', 'business', 'permissions', 'grants', 'denials'].map(
    (field) => `User.${field}`,
  ),
  ...['Company', 'Customer', 'CustomField', 'Deal', 'Import', 'Interaction', 'Task', 'WebhookEndpoint'].map(
    (type) => `${type}.createdBy`,
  ),
  'CustomerErasure.requestedBy',
  'CustomerMerge.mergedBy',
  'Deal.owner',
]);

const roots: ReadonlySet<string> = new Set(['Query', 'Mutation']);

/** Whether the field is never null without an error; root fields never are. */
export function isNullOnlyWhenFailed({ parent, field }: { parent: string; field: string }): boolean {
  return roots.has(parent) || fields.has(`${parent}.${field}`);
}
