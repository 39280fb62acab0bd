import {
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isRequiredInputField,
  type GraphQLArgument,
  type GraphQLInputField,
  type GraphQLInputType,
} from 'graphql';
import { sampleOf } from './samples.js';

/** Where a value is written: a default there makes it optional. */
type Input = Pick<GraphQLArgument | GraphQLInputField, 'name' | 'type' | 'defaultValue'>;

const customScalars = new Set(['JSON', 'JSONObject']);

/**
 * Writes inputs in every form that GraphQL has: absent, null, as a literal, as a variable that is sent, null, absent or
 * at its default, at any depth of objects and lists. Equal numbers of `random` write equal texts.
 */
export class InputWriter {
  readonly definitions: string[] = [];
  readonly variables: Record<string, unknown> = {};

  constructor(private readonly random: (limit: number) => number) {}

  /** The arguments of a field, with what `base` says for some of them; empty when none is written. */
  arguments(args: readonly GraphQLArgument[], base: Readonly<Record<string, unknown>>): string {
    const written = args.flatMap((arg) => this.#named(arg, base, 3));
    return written.length === 0 ? '' : `(${written.join(', ')})`;
  }

  /** `name: value`, or nothing where the input is left out. */
  #named(input: Input, base: Readonly<Record<string, unknown>>, depth: number): string[] {
    const isGiven = Object.hasOwn(base, input.name);
    const isOptional = !isNonNullType(input.type) || input.defaultValue !== undefined;
    const isLeftOut = isOptional && this.random(100) < (isGiven ? 5 : depth > 0 ? 60 : 95);
    if (isLeftOut) return [];
    const value = isGiven ? base[input.name] : sampleOf(input.type, input.name, this.random, depth);
    return [`${input.name}: ${this.#value(input, value, depth)}`];
  }

  #value(input: Input, value: unknown, depth: number): string {
    const { type } = input;
    const dice = this.random(100);
    if (dice < 45) return this.#literal(input, value, depth);
    if (dice < 50 && !isNonNullType(type)) return 'null';
    return this.#variable(input, value);
  }

  /** A variable in one of its states. */
  #variable({ type, defaultValue }: Input, value: unknown): string {
    const name = `v${this.definitions.length}`;
    const nullable = String(getNullableType(type));
    const literal = literalOf(type, value);
    const isRequired = isNonNullType(type) && defaultValue === undefined;
    const define = (definition: string, ...sent: unknown[]) => {
      this.definitions.push(`$${name}: ${definition}`);
      if (sent.length > 0) this.variables[name] = sent[0];
      return `$${name}`;
    };
    switch (this.random(9)) {
      case 0:
        return define(`${nullable} = ${literal}`);
      case 1:
        return define(`${nullable} = ${literal}`, value);
      case 2:
        return this.random(3) === 0 ? define(`${nullable} = ${literal}`, null) : define(String(type), value);
      case 3:
      case 4:
        return isRequired ? define(`${nullable}!`, value) : define(nullable);
      case 5:
        return isRequired ? define(`${nullable}!`, value) : define(nullable, null);
      case 6:
        return isRequired ? define(`${nullable}!`, value) : define(`${nullable} = null`);
      default:
        return define(`${nullable}!`, value);
    }
  }

  #literal({ type, name }: Input, value: unknown, depth: number): string {
    const inner = getNullableType(type) as GraphQLInputType;
    if (value === null || value === undefined) return 'null';
    if (isListType(inner)) {
      const item = { name, type: inner.ofType as GraphQLInputType, defaultValue: undefined };
      // A single value stands for a list of it.
      if (!Array.isArray(value)) return this.#value(item, value, depth);
      return `[${value.map((each) => this.#value(item, each, depth)).join(', ')}]`;
    }
    if (isInputObjectType(inner)) {
      const fields = Object.values(inner.getFields());
      const base = value as Record<string, unknown>;
      return `{ ${fields.flatMap((field) => this.#named(field, base, depth - 1)).join(', ')} }`;
    }
    return customScalars.has(inner.name) ? this.#json(value) : literalOf(type, value);
  }

  /** A value of JSON, with variables in it. */
  #json(value: unknown): string {
    if (typeof value !== 'object' || value === null) return untypedLiteral(value);
    if (Array.isArray(value)) return `[${value.map((each) => this.#json(each)).join(', ')}]`;
    const entries = Object.entries(value).map(([key, each]) => {
      if (this.random(4) > 0) return `${key}: ${this.#json(each)}`;
      const name = `v${this.definitions.length}`;
      this.definitions.push(`$${name}: JSON`);
      if (this.random(4) > 0) this.variables[name] = each;
      return `${key}: $${name}`;
    });
    return `{ ${entries.join(', ')} }`;
  }
}

/** A constant literal of a value. */
function literalOf(type: GraphQLInputType, value: unknown): string {
  const inner = getNullableType(type) as GraphQLInputType;
  if (value === null || value === undefined) return 'null';
  if (isListType(inner)) {
    const items = Array.isArray(value) ? value : [value];
    return `[${items.map((each) => literalOf(inner.ofType as GraphQLInputType, each)).join(', ')}]`;
  }
  if (isEnumType(inner)) return String(value);
  if (!isInputObjectType(inner)) return untypedLiteral(value);
  const fields = Object.values(inner.getFields()).filter(
    (field) => Object.hasOwn(value, field.name) || isRequiredInputField(field),
  );
  const base = value as Record<string, unknown>;
  return `{ ${fields.map(({ name, type: of }) => `${name}: ${literalOf(of, base[name])}`).join(', ')} }`;
}

function untypedLiteral(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(untypedLiteral).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value ?? null);
  return `{ ${Object.entries(value)
    .map(([key, each]) => `${key}: ${untypedLiteral(each)}`)
    .join(', ')} }`;
}
