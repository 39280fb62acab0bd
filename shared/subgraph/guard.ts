import type { GraphQLFieldResolver } from 'graphql';
import { DomainError } from '../errors/domain-error.js';
import { forbidden, moduleNotActive } from '../errors/errors.js';
import { allow, type ShieldRule } from '../permissions/graphql-shield.js';
import { dependsOnPrincipalAlone } from '../permissions/rules.js';
import type { RequestContext } from '../principal/request-context.js';
import { ruleOf } from './shield-rules.js';
import type { ShieldMap } from './subgraph-definition.js';

type Resolver = GraphQLFieldResolver<unknown, RequestContext>;

/** Puts a decision in front of a resolver. */
export type Guard = (next: Resolver) => Resolver;

/** The guard of a rule, and of the module that the business must have activated. */
export function guardBy(rule: ShieldRule, module: string | undefined): Guard {
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
