import type { GraphQLNamedType } from 'graphql';
import type { CollectedFields } from './collect-fields.js';

/**
 * Whether an object of the type stands for its record, which is counted in its place: an edge whose `node` is asked for.
 * One that is asked for its cursor alone counts like any other object.
 */
export function standsForRecord({ name }: GraphQLNamedType, fields: CollectedFields): boolean {
  return name.endsWith('Edge') && [...fields.values()].some(([field]) => field?.name.value === 'node');
}
