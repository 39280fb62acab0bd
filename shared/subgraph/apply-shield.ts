import {
  defaultFieldResolver,
  getNamedType,
  isAbstractType,
  isObjectType,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
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
  const abstract = typesReachedAbstractly(schema);
  /** The rule by which a type is entered, if it has one for all its fields. */
  const entryOf = ({ name }: GraphQLNamedType) => {
    const entry = shield[name];
    return isRule(entry) && !abstract.has(name) ? entry : undefined;
  };
  for (const type of types) {
    for (const field of fieldsOf(type)) {
      const entry = entryRule(field, entryOf);
      const rules = new Set([
        isDecidedBefore(type, entry, entryOf) ? undefined : entry,
        entryOf(type) ? undefined : ruleOf(shield, type.name, field.name),
      ]);
      for (const rule of rules) if (rule) guardField(field, admissionBy(rule));
    }
  }
}

type EntryOf = (type: GraphQLNamedType) => ShieldRule | undefined;

/** The rule of the type that a field leads to. */
function entryRule(field: Field, entryOf: EntryOf): ShieldRule | undefined {
  const target = getNamedType(field.type);
  return isObjectType(target) ? entryOf(target) : undefined;
}

/** Whoever entered the type was admitted by the same rule, whatever the record: an edge asks nothing more of its node. */
function isDecidedBefore(type: GraphQLObjectType, entry: ShieldRule | undefined, entryOf: EntryOf): boolean {
  return entry !== undefined && entry === entryOf(type) && ruleOfAnyRecord(entry) === entry;
}

/**
 * Types that a field leads to by an interface or union. Such a type is known too late for a guard at the entry: its
 * fields are guarded. References enter a type by its name.
 */
function typesReachedAbstractly(schema: GraphQLSchema): ReadonlySet<string> {
  const objects = Object.values(schema.getTypeMap()).filter(isGuarded);
  const targets = new Set(objects.flatMap((type) => fieldsOf(type).map((field) => getNamedType(field.type))));
  const reached = [...targets].filter(isAbstractType).flatMap((type) => schema.getPossibleTypes(type));
  return new Set(reached.map(({ name }) => name));
}

function refuseMissing(types: readonly GraphQLObjectType[], shield: ShieldMap): void {
  const missing = types.flatMap((type) => [
    ...fieldsOf(type).flatMap(({ name }) => (ruleOf(shield, type.name, name) ? [] : `${type.name}.${name}`)),
    ...type
      .getInterfaces()
      .flatMap(({ name }) => (ruleOf(shield, name, type.name) ? [] : `${name}.${type.name}`)),
  ]);
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
