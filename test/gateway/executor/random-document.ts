import {
  getNamedType,
  isAbstractType,
  isCompositeType,
  isObjectType,
  parse,
  validate,
  type DocumentNode,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLSchema,
} from 'graphql';
import type { ChooseArguments } from './random-arguments.js';

/** A valid document and variables for it. */
export interface RandomRequest {
  readonly text: string;
  readonly document: DocumentNode;
  readonly variables: Record<string, unknown>;
}

/** A repeatable source of numbers below `limit` (mulberry32). */
export function seededRandom(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % limit;
  };
}

/** Writes valid documents over a schema without end; the same seed writes the same ones. */
export function* randomRequests(
  schema: GraphQLSchema,
  seed: number,
  chooseArguments: ChooseArguments,
): Generator<RandomRequest, never> {
  const random = seededRandom(seed);
  for (;;) {
    const { text, variables } = new DocumentWriter(schema, random, chooseArguments).write();
    const document = parse(text, { noLocation: true });
    // Two aliases may clash between fragments; such a document is no client's.
    if (validate(schema, document).length === 0) yield { text, document, variables };
  }
}

class DocumentWriter {
  private readonly definitions: string[] = [];
  private readonly fragments: string[] = [];
  private readonly variables: Record<string, unknown> = {};

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly random: (limit: number) => number,
    private readonly chooseArguments: ChooseArguments,
  ) {}

  write(): { text: string; variables: Record<string, unknown> } {
    const isMutation = this.chance(5);
    const root = isMutation ? this.schema.getMutationType() : this.schema.getQueryType();
    if (!root) throw new Error('The schema has no root');
    const selection = this.selectionSet(root, 4);
    const header = this.definitions.length > 0 ? `(${this.definitions.join(', ')})` : '';
    const operation = `${isMutation ? 'mutation' : 'query'} Random${header} ${selection}`;
    return { text: [operation, ...this.fragments].join('\n'), variables: this.variables };
  }

  private chance(percent: number): boolean {
    return this.random(100) < percent;
  }

  private pick<Item>(items: readonly Item[]): Item {
    return items[this.random(items.length)] as Item;
  }

  private selectionSet(type: GraphQLCompositeType, depth: number): string {
    const count = 1 + this.random(4);
    const parts = Array.from({ length: count }, () => this.selection(type, depth));
    if (isAbstractType(type) && this.chance(60)) parts.unshift('__typename');
    return `{ ${parts.join(' ')} }`;
  }

  private selection(type: GraphQLCompositeType, depth: number): string {
    const fields = 'getFields' in type ? Object.values(type.getFields()) : [];
    const usable = fields.filter(({ type }) => depth > 1 || !isCompositeType(getNamedType(type)));
    if (this.chance(8)) return `${this.alias('kind')}__typename`;
    if (depth > 1 && (usable.length === 0 || this.chance(isAbstractType(type) ? 65 : 15))) {
      return this.fragment(type, depth);
    }
    return usable.length === 0 ? '__typename' : this.field(this.pick(usable), depth);
  }

  private field(field: GraphQLField<unknown, unknown>, depth: number): string {
    const named = getNamedType(field.type);
    const args = this.arguments(field);
    // The alias tells the arguments, so that equal aliases merge rather than clash.
    const alias = args === '' ? this.alias(field.name) : `${field.name}_${args.replace(/\W+/g, '')}: `;
    const nested = isCompositeType(named) ? ` ${this.selectionSet(named, depth - 1)}` : '';
    return `${alias}${field.name}${args}${this.condition()}${nested}`;
  }

  private alias(name: string): string {
    return this.chance(15) ? `${this.pick(['', 'x', '__proto__', 'constructor'])}_${name}: ` : '';
  }

  private arguments(field: GraphQLField<unknown, unknown>): string {
    const given = this.chooseArguments(field, this.random).map(({ name, type, literal, value }) =>
      this.chance(30) ? `${name}: ${this.variable(type, literal, value)}` : `${name}: ${literal}`,
    );
    return given.length === 0 ? '' : `(${given.join(', ')})`;
  }

  private variable(type: string, literal: string, value: unknown): string {
    const name = `v${this.definitions.length}`;
    const hasDefault = this.chance(30);
    this.definitions.push(hasDefault ? `$${name}: ${type} = ${literal}` : `$${name}: ${type}`);
    if (!hasDefault) this.variables[name] = value;
    return `$${name}`;
  }

  private condition(): string {
    if (!this.chance(12)) return '';
    const directive = this.pick(['skip', 'include']);
    const value = this.chance(50);
    return ` @${directive}(if: ${this.chance(75) ? this.variable('Boolean!', `${value}`, value) : value})`;
  }

  private fragment(type: GraphQLCompositeType, depth: number): string {
    const possible = isObjectType(type) ? [type] : this.schema.getPossibleTypes(type);
    const wider = possible.flatMap((one) => one.getInterfaces());
    const target = this.pick<GraphQLCompositeType>([...possible, ...possible, ...wider, type]);
    const selection = this.selectionSet(target, depth - 1);
    if (this.chance(30)) {
      const name = `F${this.fragments.length}`;
      this.fragments.push('');
      this.fragments[Number(name.slice(1))] = `fragment ${name} on ${target.name} ${selection}`;
      return `...${name}${this.condition()}`;
    }
    const condition = target === type && this.chance(50) ? '' : ` on ${target.name}`;
    return `...${condition}${this.condition()} ${selection}`;
  }
}
