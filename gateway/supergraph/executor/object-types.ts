import { isAbstractType, isInterfaceType, type GraphQLSchema } from 'graphql';

/** The type names that satisfy `... on condition`: itself and, when abstract, all that implement it. */
export function typeNamesUnder(schema: GraphQLSchema, condition: string): ReadonlySet<unknown> {
  const names = new Set<unknown>([condition]);
  const type = schema.getType(condition);
  if (!isAbstractType(type)) return names;
  for (const possible of schema.getPossibleTypes(type)) names.add(possible.name);
  if (isInterfaceType(type)) {
    for (const child of schema.getImplementations(type).interfaces) names.add(child.name);
  }
  return names;
}
