import type { GraphQLFieldResolver, GraphQLResolveInfo } from 'graphql';
import { DomainError } from '../errors/domain-error.js';
import { forbidden } from '../errors/errors.js';
import { allow, deny, type ShieldRule } from '../access/graphql-shield.js';
import { ruleOfAnyRecord } from '../access/rules.js';
import type { Principal } from '../access/principal.js';
import type { RequestContext } from '../kernel/request-context.js';
import { ruleOf } from './shield-rules.js';
import type { ShieldMap } from './subgraph-definition.js';

type Resolver = GraphQLFieldResolver<unknown, RequestContext>;

/** Puts a decision in front of a resolver. */
export type Guard = (next: Resolver) => Resolver;

/** Rejects when the caller may not enter; undefined at once for a caller who was admitted before. */
export type Admission = (
  source: unknown,
  args: Readonly<Record<string, unknown>>,
  context: RequestContext,
  info?: GraphQLResolveInfo,
) => Promise<void> | undefined;

/** The decision of a rule, remembered for a caller whom it admits to every record. */
export function admissionBy(rule: ShieldRule): Admission {
  if (rule === allow) return () => undefined;
  const admitted = new WeakSet<Principal>();
  const ofAnyRecord = ruleOfAnyRecord(rule);
  const verdictOf = (by: ShieldRule, [source, args, context, info]: Parameters<Admission>) =>
    by.resolve(source as object, args as never, context as never, info as never, shieldOptions);
  const decide = async (...asked: Parameters<Admission>) => {
    const { principal } = asked[2];
    const isAny = ofAnyRecord && (await verdictOf(ofAnyRecord, asked)) === true;
    const verdict = isAny || (await verdictOf(rule, asked));
    if (verdict !== true)
      throw verdict instanceof Error ? verdict : new DomainError(forbidden, 'This is not allowed.');
    if (principal && isAny) admitted.add(principal);
  };
  return (...asked) => {
    const { principal } = asked[2];
    return principal && admitted.has(principal) ? undefined : decide(...asked);
  };
}

const shieldOptions = { debug: true } as Parameters<ShieldRule['resolve']>[4];

/** The guard of an admission. */
export function guardBy(admit: Admission): Guard {
  return (next) => (source, args, context: RequestContext, info) => {
    const admitting = admit(source, args as Record<string, unknown>, context, info);
    return admitting
      ? admitting.then(() => next(source, args, context, info))
      : next(source, args, context, info);
  };
}

/**
 * Decides before any SQL whether the caller may follow a reference to the type. One whose fields have rules of their
 * own is entered by the rule of its key; the others are asked field by field. A record that
 * is looked for by its id alone has a rule of its own besides: what stands beside a record may be open to more callers.
 */
export function guardReference(
  shield: ShieldMap,
  typename: string,
  resolve: (representation: never, context: RequestContext) => unknown,
): (representation: never, context: RequestContext) => unknown {
  const rule = ruleOf(shield, typename, 'id');
  if (!rule) throw new Error(`The shield has no rule for the entity ${typename}.`);
  const follow: Resolver = (representation, _args, context) => resolve(representation as never, context);
  const guarded = guardBy(admissionBy(rule))(follow);
  const found = guardBy(admissionBy(ruleOf(shield, 'Node', typename) ?? deny))(guarded);
  return (representation: { readonly isSought?: true }, context) =>
    (representation.isSought ? found : guarded)(representation, {}, context, undefined as never);
}
