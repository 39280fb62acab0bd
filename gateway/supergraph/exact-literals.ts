import {
  GraphQLError,
  isScalarType,
  isSpecifiedScalarType,
  visit,
  type GraphQLSchema,
  type ValueNode,
} from 'graphql';
import { BigInteger } from '../../shared/records/scalars.js';

/**
 * Refuses, where documents are validated, the literals of custom scalars that a query plan cannot carry: planning turns
 * them to JavaScript values and writes them again. What would be another value then is refused as it is in variables.
 */
export function refuseInexactLiterals(schema: GraphQLSchema): void {
  for (const scalar of Object.values(schema.getTypeMap())) {
    if (!isScalarType(scalar) || isSpecifiedScalarType(scalar)) continue;
    const { name } = scalar;
    const parseLiteral = scalar.parseLiteral.bind(scalar);
    scalar.parseLiteral = (node, variables) => {
      refuseInexact(node, name);
      return parseLiteral(node, variables);
    };
  }
}

function refuseInexact(literal: ValueNode, scalar: string): void {
  visit(literal, {
    IntValue: ({ value }) => {
      if (!Number.isSafeInteger(Number(value)))
        throw new GraphQLError(
          `${scalar}: the whole number ${shown(value)} is beyond 2^53; send it as a text.`,
        );
    },
    FloatValue: ({ value }) => {
      if (scalar === BigInteger.name || !Number.isFinite(Number(value)))
        throw new GraphQLError(`${scalar}: ${shown(value)} is no number that it takes.`);
    },
    EnumValue: ({ value }) => {
      throw new GraphQLError(`${scalar}: write ${shown(value)} in quotes.`);
    },
  });
}

const longest = 40;

function shown(value: string): string {
  return value.length > longest ? `${value.slice(0, longest)}…` : value;
}
