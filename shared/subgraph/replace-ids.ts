import {
  GraphQLList,
  GraphQLNonNull,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  type GraphQLScalarType,
  type GraphQLSchema,
  type GraphQLType,
} from 'graphql';
import { inputsOf } from './read-defaults.js';

/**
 * Puts a scalar of our own in the place of the built-in `ID`, wherever the schema names it. A schema that is built from
 * a text always gets the built-in one, which takes any text, and which every schema of the process shares.
 */
export function replaceIds(schema: GraphQLSchema, own: GraphQLScalarType): void {
  const types = schema.getTypeMap();
  if (!types[own.name]) return;
  types[own.name] = own;
  const fields = Object.values(types).flatMap((type) =>
    isObjectType(type) || isInterfaceType(type) ? Object.values(type.getFields()) : [],
  );
  for (const each of [...inputsOf(schema), ...fields]) each.type = withOwn(each.type, own);
}

function withOwn<Type extends GraphQLType>(type: Type, own: GraphQLScalarType): Type {
  if (isNonNullType(type)) return new GraphQLNonNull(withOwn(type.ofType, own)) as never;
  if (isListType(type)) return new GraphQLList(withOwn(type.ofType, own)) as never;
  return 'name' in type && type.name === own.name ? (own as never) : type;
}
