import {
  defaultFieldResolver,
  isObjectType,
  type GraphQLField,
  type GraphQLFieldResolver,
  type GraphQLSchema,
} from 'graphql';
import { DomainError } from '../errors/domain-error.js';
import { forbidden, moduleNotActive } from '../errors/errors.js';
import { allow, type ShieldRule } from '../permissions/graphql-shield.js';
import { dependsOnPrincipalAlone } from '../permissions/rules.js';
import type { RequestContext } from '../principal/request-context.js';
import type { ShieldMap } from './subgraph-definition.js';

type Resolver = GraphQLFieldResolver<unknown, RequestContext>;
type Guard = (next: Resolver) => Resolver;

const rootTypes = new Set(['Query', 'Mutation', 'Subscription']);
const federationFields = new Set(['_service', '_entities']);
const federationTypes = new Set(['_Service']);

/**
 * Puts the shield in front of every field, in place. Deny by default: a type or root field without a
 * rule does not start. `_entities` stays open, since each reference resolver is guarded by its
 * type's rule (see `guardReference`).
 */
export function applyShield(schema: GraphQLSchema, shield: ShieldMap, module: string | undefined): void {
  const missing: string[] = [];
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__') || federationTypes.has(type.name)) continue;
    for (const field of Object.values(type.getFields())) {
      if (type.name === 'Query' && federationFields.has(field.name)) continue;
      const rule = ruleOf(shield, type.name, field.name);
      if (rule) guardField(field, guardBy(rule, module));
      else missing.push(`${type.name}.${field.name}`);
    }
  }
  if (missing.length > 0) throw new Error(`The shield has no rule for ${missing.join(', ')}.`);
}

/** The rule that decides a field: its own, or else its type's. Root types have none for all fields. */
export function ruleOf(shield: ShieldMap, type: string, field: string): ShieldRule | undefined {
  const entry = shield[type];
  if (!entry || isRule(entry)) return rootTypes.has(type) ? undefined : entry;
  return entry[field] ?? (rootTypes.has(type) ? undefined : entry['*']);
}

/** Decides before any SQL whether the caller may follow a reference to the type. */
export function guardReference(
  shield: ShieldMap,
  typename: string,
  module: string | undefined,
  resolve: (representation: never, context: RequestContext) => unknown,
): (representation: never, context: RequestContext) => unknown {
  const rule = ruleOf(shield, typename, '*');
  if (!rule) throw new Error(`The shield has no rule for the entity ${typename}.`);
  const guarded = guardBy(
    rule,
    module,
  )((representation, _args, context) => resolve(representation as never, context));
  return (representation, context) => guarded(representation, {}, context, undefined as never);
}

function guardField(field: GraphQLField<unknown, RequestContext>, guard: Guard): void {
  field.resolve = guard(field.resolve ?? defaultFieldResolver);
  // A subscription would open its stream before `resolve` is asked.
  if (field.subscribe) field.subscribe = guard(field.subscribe);
}

function guardBy(rule: ShieldRule, module: string | undefined): Guard {
  if (rule === allow) return (next) => next;
  const admitted = new WeakSet<NonNullable<RequestContext['principal']>>();
  const isMemorable = dependsOnPrincipalAlone(rule);
  return (next) => (source, args, context: RequestContext, info) => {
    const { principal } = context;
    if (principal && admitted.has(principal)) return next(source, args, context, info);
    return rule.resolve(source as object, args, context as never, info, shieldOptions).then((verdict) => {
      if (verdict !== true)
        throw verdict instanceof Error ? verdict : new DomainError(forbidden, 'This is not allowed.');
      if (module && !principal?.modules.has(module)) {
        throw new DomainError(moduleNotActive, `The module ${module} is not active for this business.`);
      }
      if (principal && isMemorable) admitted.add(principal);
      return next(source, args, context, info);
    });
  };
}

const shieldOptions = { debug: true } as Parameters<ShieldRule['resolve']>[4];

function isRule(entry: ShieldMap[string]): entry is ShieldRule {
  return typeof (entry as ShieldRule).resolve === 'function';
}
