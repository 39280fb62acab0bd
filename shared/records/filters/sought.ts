import type { Conditions } from '../../postgres/conditions.js';
import type { SqlType } from '../field.js';

/** Values that one `in` may have. */
export const mostSought = 500;

/** What a filter says of one value: an object of operators, all of which must hold. Every field has some of these. */
export interface Sought<Value = unknown> {
  readonly eq?: Value;
  readonly in?: readonly Value[];
  readonly gte?: Value | null;
  readonly gt?: Value | null;
  readonly lte?: Value | null;
  readonly lt?: Value | null;
  /** Whether there is a value at all. */
  readonly exists?: boolean;
}

/** How what is sought is compared. */
export interface Comparison {
  readonly sqlType: SqlType;
  /** What is sought, in the form that is stored; the value itself unless said. */
  readonly read?: (value: never) => unknown;
}

const comparisons = { eq: '=', gte: '>=', gt: '>', lte: '<=', lt: '<' } as const;

/** Adds the conditions on an expression. */
export function addSought(
  where: Conditions,
  expression: string,
  sought: Sought | null | undefined,
  { sqlType, read = (value) => value }: Comparison,
): void {
  for (const [operator, sign] of Object.entries(comparisons)) {
    const value = sought?.[operator as keyof typeof comparisons];
    if (value !== undefined && value !== null)
      where.add(`${expression} ${sign} ?::${sqlType}`, read(value as never));
  }
  if (sought?.in)
    where.add(
      `${expression} = any(?::${sqlType}[])`,
      sought.in.map((value) => read(value as never)),
    );
  addExists(where, expression, sought);
}

/** Adds the condition that there is a value, or none. */
export function addExists(where: Conditions, expression: string, sought: Sought | null | undefined): void {
  if (sought?.exists !== undefined) where.add(`${expression} is ${sought.exists ? 'not null' : 'null'}`);
}
