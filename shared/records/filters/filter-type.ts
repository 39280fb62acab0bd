import { ArrayMaxSize, IsDefined, ValidateIf, type ValidationOptions } from 'class-validator';
import { inputClass, type GraphClass, type GraphField } from '../graph-classes.js';
import { mostSought, type Sought } from './sought.js';

/** The input types of one kind of value: for fields that always have one, and for those that can be empty. */
export interface FilterTypes {
  readonly filled: GraphClass<Sought>;
  readonly optional: GraphClass<Sought>;
}

interface FilterParts {
  /** What is compared, such as `an id`. */
  readonly of: string;
  readonly type: () => unknown;
  /** Rules of one value, and of each of several. */
  readonly checks?: (options?: ValidationOptions) => readonly PropertyDecorator[];
}

type Bound = 'gte' | 'gt' | 'lte' | 'lt';

/** Filters of values that are equal or not: `eq` and `in`. */
export function equalityFilters(name: string, parts: FilterParts): FilterTypes {
  return typesOf(name, parts, [...equalities(parts)]);
}

/** Filters of values that have an order: a range with or without its ends. */
export function rangeFilters(
  name: string,
  parts: FilterParts,
  meanings: Readonly<Record<Bound, string>>,
): FilterTypes {
  const bounds = Object.entries(meanings).map(([bound, description]): GraphField => ({
    name: bound,
    type: parts.type,
    isNullable: true,
    description,
    checks: parts.checks?.() ?? [],
  }));
  return typesOf(name, parts, bounds);
}

function equalities({ type, checks = () => [] }: FilterParts): GraphField[] {
  const list = [ArrayMaxSize(mostSought), ...checks({ each: true })];
  return [
    strict({ name: 'eq', type, description: 'Equal to this.', checks: checks() }),
    strict({
      name: 'in',
      type: () => [type()],
      description: `Equal to one of these, up to ${mostSought}; of none there is nothing.`,
      checks: list,
    }),
  ];
}

const exists = strict({
  name: 'exists',
  type: () => Boolean,
  description: 'True: those that have one; false: those that have none.',
});

function typesOf(name: string, { of }: FilterParts, operators: readonly GraphField[]): FilterTypes {
  const describe = (what: string) => `Conditions on ${what}; all of them must hold.`;
  return {
    filled: inputClass(name, describe(of), operators),
    optional: inputClass(`Optional${name}`, describe(`${of}, which may be missing`), [...operators, exists]),
  };
}

/** May be left out. Null is refused: whoever seeks what is empty would else find everything. */
function strict(field: GraphField): GraphField {
  return { ...field, isNullable: true, onNull: NeverNull() };
}

/** The rule of an operator that may be left out, and says nothing sensible when it is null. */
export function NeverNull(): PropertyDecorator {
  const ifSent = ValidateIf((_input, value) => value !== undefined);
  const isDefined = IsDefined({
    message: '$property cannot be null: leave it out, or seek what is empty by `exists`',
  });
  return (prototype, property) => {
    ifSent(prototype, property);
    isDefined(prototype, property);
  };
}
