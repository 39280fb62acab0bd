import { isObjectType, type GraphQLSchema } from 'graphql';

/**
 * The directive of a mutation that moves money, as `@Directive(movesMoney)` above its resolver or as `directive` of its
 * operation: nobody may run it without an idempotency key, over GraphQL or REST (IDEM-001).
 */
export const movesMoney = '@movesMoney';

const said = 'Moves money: needs an idempotency key, IDEM-001 without one.';

/** Says so in the descriptions of mutations that move money. Throws for any other field with the directive. */
export function describeMoneyMoves(schema: GraphQLSchema): void {
  const mutation = schema.getMutationType();
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      if (!field.astNode?.directives?.some(({ name }) => `@${name.value}` === movesMoney)) continue;
      if (type !== mutation) throw new Error(`${type.name}.${field.name} moves money, and is no mutation.`);
      field.description = [field.description, said].filter(Boolean).join(' ');
    }
  }
}
