import { IsOptional, ValidateNested } from 'class-validator';
import { ArgsType, Directive, Field, InputType, InterfaceType, ObjectType } from 'type-graphql';
import { Node } from './node.type.js';

/** A class that type-graphql knows, made without decorators' syntax. */
export type GraphClass<Instance = object> = new () => Instance;

/** A field of such a class. */
export interface GraphField {
  readonly name: string;
  readonly type: () => unknown;
  readonly description: string;
  readonly isNullable?: boolean;
  readonly default?: unknown;
  /** Of an input: class-validator's rules of its value. */
  readonly checks?: readonly PropertyDecorator[];
  /** Of an input that may leave it out: what refuses null; it is as left out unless said. */
  readonly onNull?: PropertyDecorator;
  /** Of an input: whether the value is an input itself, whose rules are checked as well. */
  readonly isInput?: boolean;
}

interface ObjectOptions {
  /** Makes it an entity of the supergraph, known by this field. */
  readonly key?: string;
  /** Whether the record is found by its id alone (`Node`). */
  readonly isNode?: boolean;
  /** What it has in common with other types. */
  readonly interfaces?: readonly GraphClass[];
  readonly parent?: abstract new () => object;
}

/** An object type. */
export function objectClass(
  name: string,
  description: string,
  fields: readonly GraphField[],
  { key, isNode, interfaces = [], parent }: ObjectOptions = {},
): GraphClass {
  const made = namedClass(name, parent);
  for (const field of fields) declareField(made, field);
  ObjectType(name, { description, implements: [...(isNode ? [Node] : []), ...interfaces] })(made);
  if (key) Directive(`@key(fields: "${key}")`)(made);
  return made;
}

/** What several object types have in common; each of them has these fields as its own. */
export function interfaceClass(name: string, description: string, fields: readonly GraphField[]): GraphClass {
  const made = namedClass(name);
  for (const field of fields) declareField(made, field);
  InterfaceType(name, { description })(made);
  return made;
}

/** An input type, and what it inherits. */
export function inputClass(
  name: string,
  description: string,
  fields: readonly GraphField[],
  parent?: abstract new () => object,
): GraphClass {
  const made = namedClass(name, parent);
  for (const field of fields) declareInput(made, field);
  InputType(name, { description })(made);
  return made;
}

/** The arguments of a field. */
export function argumentsClass<Parent extends object>(
  name: string,
  fields: readonly GraphField[],
  parent: GraphClass<Parent>,
): GraphClass<Parent> {
  const made = namedClass(name, parent);
  for (const field of fields) declareInput(made, field);
  ArgsType()(made);
  return made as GraphClass<Parent>;
}

function declareInput(target: GraphClass, field: GraphField): void {
  declareField(target, field);
  declareRules(target.prototype as object, field);
}

/** Has class-validator know the rules of a field of an input. */
export function declareRules(
  prototype: object,
  { name, isNullable, onNull = IsOptional(), checks = [], isInput }: Omit<GraphField, 'type' | 'description'>,
): void {
  const rules = [...(isNullable ? [onNull] : []), ...checks, ...(isInput ? [ValidateNested()] : [])];
  for (const rule of rules) rule(prototype, name);
}

function declareField(
  target: GraphClass,
  { name, type, description, isNullable = false, default: initial }: GraphField,
) {
  const options = {
    nullable: isNullable,
    description,
    ...(initial !== undefined && { defaultValue: initial }),
  };
  Field(type as () => StringConstructor, options)(target.prototype as object, name);
}

/** type-graphql and class-validator find classes by identity; the name serves errors and logs. */
function namedClass(name: string, parent?: abstract new () => object): GraphClass {
  const made = parent ? class extends (parent as GraphClass) {} : class {};
  Object.defineProperty(made, 'name', { value: name });
  return made;
}
