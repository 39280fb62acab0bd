import {
  getNamedType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  valueFromAST,
  type GraphQLArgument,
  type GraphQLInputField,
  type GraphQLSchema,
} from 'graphql';

type Input = GraphQLArgument | GraphQLInputField;

/**
 * Reads the defaults of a schema that was built from a text once more. When it was built, the values of its enums were
 * their names, and its scalars read nothing; resolvers came later, and a default kept what it was read as.
 */
export function readDefaults(schema: GraphQLSchema): void {
  const read = new Set<Input>();
  for (const input of inputsOf(schema)) readDefault(input, read);
}

/** Every argument and every field of an input. */
export function inputsOf(schema: GraphQLSchema): Input[] {
  return Object.values(schema.getTypeMap()).flatMap((type): Input[] => {
    if (isInputObjectType(type)) return Object.values(type.getFields());
    if (!isObjectType(type) && !isInterfaceType(type)) return [];
    return Object.values(type.getFields()).flatMap(({ args }) => args);
  });
}

/** A default that is an object holds those of its fields: they are read before it. */
function readDefault(input: Input, read: Set<Input>): void {
  const literal = input.astNode?.defaultValue;
  if (!literal || read.has(input)) return;
  read.add(input);
  const type = getNamedType(input.type);
  if (isInputObjectType(type)) for (const field of Object.values(type.getFields())) readDefault(field, read);
  input.defaultValue = valueFromAST(literal, input.type);
}
