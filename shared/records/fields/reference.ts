import { z } from 'zod';
import type { Conditions } from '../../postgres/conditions.js';
import { fieldBase, type FieldOptions, type ModeOf, type Nullable, type RecordField } from '../field.js';
import { Id } from '../scalars.js';

export interface ReferenceOptions extends FieldOptions {
  /** Which records the filter finds, such as `Those about this customer.` */
  readonly filter?: string;
  /** How the filter finds them; by the same id unless said. */
  readonly filterBy?: (where: Conditions, businessId: string, id: string) => void;
  /** What to say of it in inputs besides, such as `an active member`. */
  readonly hint?: string;
}

/** Another record of the business, named by its id; that it exists is the service's to check. */
export function reference<const Options extends ReferenceOptions>(
  description: string,
  options: Options,
): RecordField<Nullable<string, Options>, ModeOf<Options>, true> {
  const { filter, filterBy, hint } = options;
  return {
    ...fieldBase(description, options),
    isRelation: true,
    sqlType: 'uuid',
    graphType: () => Id,
    ...(hint && { limits: hint }),
    inputHint: 'NOT-FOUND-001 for an id of another business.',
    checks: [],
    payload: options.nullable ? z.uuid().nullable() : z.uuid(),
    toPayload: (value) => value,
    fromRow: (value) => value as Nullable<string, Options>,
    ...(filter && {
      filter: {
        description: filter,
        graphType: () => Id,
        add: (where, column, value: string, { businessId }) =>
          filterBy ? filterBy(where, businessId, value) : where.add(`${column} = ?`, value),
        rest: 'id',
      },
    }),
  };
}
