import { getNamedType, isInputObjectType, type GraphQLInputType } from 'graphql';
import type { ErrorDefinition } from '../../../shared/errors/error-definition.js';
import { takesIdempotencyKey } from '../idempotency.js';
import { hasBody } from '../read-request.js';
import { groupOf } from './groups.js';
import type { RouteSource } from './route-source.js';

/** An error that a route can answer, and its status there. */
export interface RouteError {
  readonly definition: ErrorDefinition;
  readonly status: number;
}

const ofEveryRoute = ['VAL-001', 'VAL-002', 'RATE-001', 'SYS-001', 'SYS-002'];
const ofCallers = ['AUTH-002', 'AUTH-003', 'AUTH-004', 'AUTH-006', 'AUTH-008', 'AUTH-009'];

/** Codes with more than the declared status. */
const furtherStatuses: Readonly<Record<string, (source: RouteSource) => readonly number[]>> = {
  'AUTH-004': () => [403],
  'VAL-002': ({ route }) => (route.method === 'GET' ? [414] : [414, 415]),
};

/**
 * What a route can answer but success: by its form, by the codes that the descriptions of its operation and
 * input name, and by `errors` of the route for what neither says.
 */
export function errorsOf(source: RouteSource, declared: readonly ErrorDefinition[]): RouteError[] {
  const codes = new Set([
    ...codesByForm(source),
    ...codesInDescriptions(source),
    ...(source.route.errors ?? []),
  ]);
  return declared
    .filter(({ code }) => codes.has(code))
    .flatMap((definition) =>
      [definition.httpStatus, ...(furtherStatuses[definition.code]?.(source) ?? [])].map((status) => ({
        definition,
        status,
      })),
    );
}

function codesByForm({ route, compiled, input }: RouteSource): string[] {
  const hasReference = Object.values(input?.getFields() ?? {}).some(
    ({ type }) => getNamedType(type).name === 'ID',
  );
  return [
    ...ofEveryRoute,
    ...(route.isOpen ? [] : ofCallers),
    ...(groupOf(route.path).isModule ? ['MODULE-001'] : []),
    ...(route.path.includes('{') || hasReference ? ['NOT-FOUND-001'] : []),
    ...(route.list || route.method === 'GET' ? ['PAGE-001'] : []),
    ...(hasBody(route) ? ['VAL-003'] : []),
    ...(route.method === 'GET' ? [] : ['STALE-001']),
    ...(takesIdempotencyKey(route) ? ['IDEM-002', 'IDEM-003'] : []),
    ...(compiled.movesMoney ? ['IDEM-001'] : []),
  ];
}

function codesInDescriptions({ field }: RouteSource): string[] {
  const texts = [
    field.description ?? '',
    ...field.args.flatMap(({ type, description }) => [description ?? '', ...textsOf(type)]),
  ];
  return texts.join(' ').match(/\b[A-Z]+(-[A-Z]+)*-\d{3}\b/g) ?? [];
}

function textsOf(type: GraphQLInputType, seen = new Set<string>()): string[] {
  const named = getNamedType(type);
  if (!isInputObjectType(named) || seen.has(named.name)) return [];
  seen.add(named.name);
  return [
    named.description ?? '',
    ...Object.values(named.getFields()).flatMap((field) => [
      field.description ?? '',
      ...textsOf(field.type, seen),
    ]),
  ];
}
