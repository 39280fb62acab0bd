import {
  getNamedType,
  isCompositeType,
  isRequiredArgument,
  type GraphQLField,
  type GraphQLSchema,
} from 'graphql';
import { graphqlLimits } from '../../../../gateway/limits/graphql-limits.js';
import type { ExhaustingRequest } from './exhausting-request.js';
import { positionsOf, soundValue } from './sound-values.js';
import { beyondBounds, longTexts, withinBounds, type Way } from './ways.js';

/** Each place of each argument of each root field, in every way; the arguments are variables. */
export function graphqlRequests(schema: GraphQLSchema): ExhaustingRequest[] {
  return requestsFor(schema, (index) =>
    // What is beyond the bounds is refused before anybody knows where it stands: once for each argument is enough.
    index === 0 ? [...beyondBounds, ...withinBounds, ...longTexts] : [...withinBounds, ...longTexts],
  );
}

/** The same under as many aliases as a document may have: one value, and the work with it many times over. */
export function aliasedRequests(schema: GraphQLSchema): ExhaustingRequest[] {
  return requestsFor(schema, () => [...withinBounds, longTexts[0]!], graphqlLimits.aliases);
}

function requestsFor(
  schema: GraphQLSchema,
  waysFor: (index: number) => readonly Way[],
  aliases = 1,
): ExhaustingRequest[] {
  return rootFieldsOf(schema).flatMap(([operation, kind, field]) => {
    if (kind === 'subscription' && aliases > 1) return [];
    const query = documentOf(kind, field, aliases);
    const required = field.args.filter(isRequiredArgument);
    const sound = Object.fromEntries(required.map((arg) => [arg.name, soundValue(arg.type)]));
    return field.args.flatMap((arg) =>
      positionsOf(arg.type, arg.name).flatMap(({ path, type, filledWith }, index) =>
        waysFor(index).map((way) => ({
          operation,
          what: `${path}: ${way.name}${aliases > 1 ? `, ${aliases} times` : ''}`,
          method: 'POST',
          path: '/graphql',
          headers: { accept: kind === 'subscription' ? 'text/event-stream' : 'application/json' },
          body: () =>
            JSON.stringify({
              query,
              variables: { ...sound, [arg.name]: filledWith(way.value(soundValue(type))) },
            }),
        })),
      ),
    );
  });
}

type Kind = 'query' | 'mutation' | 'subscription';

/** By name, such as `Query.me`. */
export function rootFieldsOf(schema: GraphQLSchema): [string, Kind, GraphQLField<unknown, unknown>][] {
  const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()];
  return roots.flatMap((root) =>
    Object.values(root?.getFields() ?? {}).map((field): [string, Kind, GraphQLField<unknown, unknown>] => [
      `${root!.name}.${field.name}`,
      root!.name.toLowerCase() as Kind,
      field,
    ]),
  );
}

function documentOf(
  kind: Kind,
  { name, args, type }: GraphQLField<unknown, unknown>,
  aliases: number,
): string {
  const variables = args.map((arg) => `$${arg.name}: ${String(arg.type)}`).join(', ');
  const given = args.map((arg) => `${arg.name}: $${arg.name}`).join(', ');
  const selection = isCompositeType(getNamedType(type)) ? ' { __typename }' : '';
  const fields = Array.from(
    { length: aliases },
    (_, n) => `a${n}: ${name}${given && `(${given})`}${selection}`,
  );
  return `${kind} ${variables && `(${variables}) `}{ ${fields.join(' ')} }`;
}
