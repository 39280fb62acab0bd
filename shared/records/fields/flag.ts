import { z } from 'zod';
import { BooleanFilter } from '../filters/shared-filters.js';
import { fieldBase, type FieldOptions, type ModeOf, type RecordField } from '../field.js';

export interface FlagOptions extends Omit<FieldOptions, 'nullable'> {
  readonly default?: boolean;
  /** Which records the filter finds, such as `True: archived ones; false: those in use.` */
  readonly filter?: string;
}

/** Whether something holds of a record. */
export function flag<const Options extends FlagOptions>(
  description: string,
  options: Options,
): RecordField<boolean, ModeOf<Options>, false> {
  const { filter, default: initial } = options;
  return {
    ...fieldBase(description, options),
    isRelation: false,
    sqlType: 'boolean',
    graphType: () => Boolean,
    checks: [],
    ...(initial !== undefined && { initialName: String(initial) }),
    payload: z.boolean(),
    toPayload: (value) => value,
    fromRow: (value) => value as boolean,
    ...(filter && {
      filter: {
        description: filter,
        graphType: () => BooleanFilter,
        isInput: true,
        add: (where, column, { eq }: { readonly eq: boolean }) => where.add(`${column} = ?`, eq),
        rest: 'flag',
      },
    }),
  };
}
