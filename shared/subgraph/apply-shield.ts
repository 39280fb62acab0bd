import {
  defaultFieldResolver,
  getNamedType,
  isObjectType,
  isUnionType,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  type GraphQLUnionType,
} from 'graphql';
import type { ShieldRule } from '../access/graphql-shield.js';
import { ruleOfAnyRecord } from '../access/rules.js';
import type { RequestContext } from '../kernel/request-context.js';
import { admissionBy, guardBy, type Admission } from './guard.js';
import { isRule, ruleOf } from './shield-rules.js';
import type { ShieldMap } from './subgraph-definition.js';

type Field = GraphQLField<unknown, RequestContext>;

const federationFields = new Set(['_service', '_entities']);
const federationTypes = new Set(['_Service']);
const admissions = new WeakMap<object, Admission[]>();

/** What is asked before a field of a shielded schema is resolved. */
export function admissionsOf(field: Field): readonly Admission[] {
  return admissions.get(field) ?? [];
}

/**
 * Puts the shield in front of every field, in place. Deny by default: a type or root field without a
 * rule does not start. A type with one rule is guarded where it is entered: at every field that leads
 * to it, and at its reference (see `guardReference`), so `_entities` itself stays open.
 */
export function applyShield(schema: GraphQLSchema, shield: ShieldMap): void {
  const types = Object.values(schema.getTypeMap()).filter(isGuarded);
  refuseMissing(types, shield);
  for (const type of types) {
    for (const field of fieldsOf(type)) {
      const entry = entryRule(schema, shield, field);
      const rules = new Set([
        isDecidedBefore(schema, shield, type, entry) ? undefined : entry,
        ownRule(schema, shield, type, field),
      ]);
      for (const rule of rules) if (rule) guardField(field, admissionBy(rule));
    }
  }
}

/** The rule of a field itself: root fields have one each, and types may name theirs. */
function ownRule(schema: GraphQLSchema, shield: ShieldMap, type: GraphQLObjectType, field: Field) {
  const isGuardedOnEntry = isRule(shield[type.name]) && !isReachedAbstractly(schema, type);
  return isGuardedOnEntry ? undefined : ruleOf(shield, type.name, field.name);
}

/** The rule of the type that a field leads to. */
function entryRule(schema: GraphQLSchema, shield: ShieldMap, field: Field): ShieldRule | undefined {
  const target = getNamedType(field.type);
  const entry = shield[target.name];
  return isObjectType(target) && isRule(entry) && !isReachedAbstractly(schema, target) ? entry : undefined;
}

/** Whoever entered the type was admitted by the same rule, whatever the record: an edge asks nothing more of its node. */
function isDecidedBefore(
  schema: GraphQLSchema,
  shield: ShieldMap,
  type: GraphQLObjectType,
  entry: ShieldRule | undefined,
): boolean {
  if (!entry || entry !== shield[type.name] || isReachedAbstractly(schema, type)) return false;
  return ruleOfAnyRecord(entry) === entry;
}

/** Behind an interface or union the type is known too late for a guard at the entry: its fields are guarded. */
function isReachedAbstractly(schema: GraphQLSchema, type: GraphQLObjectType): boolean {
  const isMember = (union: GraphQLUnionType) => union.name !== '_Entity' && schema.isSubType(union, type);
  return (
    type.getInterfaces().length > 0 ||
    Object.values(schema.getTypeMap()).some((each) => isUnionType(each) && isMember(each))
  );
}

function refuseMissing(types: readonly GraphQLObjectType[], shield: ShieldMap): void {
  const missing = types.flatMap((type) =>
    fieldsOf(type).flatMap(({ name }) => (ruleOf(shield, type.name, name) ? [] : `${type.name}.${name}`)),
  );
  if (missing.length > 0) throw new Error(`The shield has no rule for ${missing.join(', ')}.`);
}

function isGuarded(type: GraphQLNamedType): type is GraphQLObjectType {
  return isObjectType(type) && !type.name.startsWith('__') && !federationTypes.has(type.name);
}

function fieldsOf(type: GraphQLObjectType): Field[] {
  return Object.values(type.getFields()).filter(
    ({ name }) => type.name !== 'Query' || !federationFields.has(name),
  );
}

function guardField(field: Field, admit: Admission): void {
  admissions.set(field, [...admissionsOf(field), admit]);
  const guard = guardBy(admit);
  field.resolve = guard(field.resolve ?? defaultFieldResolver);
  // A subscription would open its stream before `resolve` is asked.
  if (field.subscribe) field.subscribe = guard(field.subscribe);
}
