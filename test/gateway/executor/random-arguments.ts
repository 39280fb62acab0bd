import {
  astFromValue,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  print,
  type GraphQLField,
  type GraphQLInputType,
} from 'graphql';

/** An argument to write: its text when it is a literal, and its value when it becomes a variable. */
export interface ArgumentValue {
  readonly name: string;
  readonly type: string;
  readonly literal: string;
  readonly value: unknown;
}

/** Chooses values for some of a field's arguments, and for all that it must have. */
export type ChooseArguments = (
  field: GraphQLField<unknown, unknown>,
  random: (limit: number) => number,
) => readonly ArgumentValue[];

/** Values of the right type and of no meaning, for any schema. */
export const anyArguments: ChooseArguments = (field, random) =>
  field.args.flatMap(({ name, type, defaultValue }) => {
    const isRequired = isNonNullType(type) && defaultValue === undefined;
    if (!isRequired && random(100) < 60) return [];
    const value = valueOf(type, random, 2);
    return [{ name, type: type.toString(), literal: print(astFromValue(value, type)!), value }];
  });

function valueOf(type: GraphQLInputType, random: (limit: number) => number, depth: number): unknown {
  if (!isNonNullType(type) && random(100) < 15) return null;
  const inner = getNullableType(type) as GraphQLInputType;
  if (isListType(inner)) {
    return Array.from({ length: random(3) }, () => valueOf(inner.ofType as GraphQLInputType, random, depth));
  }
  if (isEnumType(inner)) return inner.getValues()[random(inner.getValues().length)]!.name;
  if (isInputObjectType(inner)) {
    const fields = Object.values(inner.getFields()).filter(
      (field) => isNonNullType(field.type) || (depth > 0 && random(100) < 30),
    );
    return Object.fromEntries(fields.map((field) => [field.name, valueOf(field.type, random, depth - 1)]));
  }
  if (inner.toString() === 'Boolean') return random(2) === 0;
  return inner.toString() === 'Int' || inner.toString() === 'Float' ? random(5) : `text ${random(4)}`;
}
