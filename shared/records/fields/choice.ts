import { z } from 'zod';
import { choiceType } from '../choice-type.js';
import { graphName, type Choices } from '../choices.js';
import { enumFilter } from '../filters/shared-filters.js';
import { addSought, type Sought } from '../filters/sought.js';
import { fieldBase, type FieldOptions, type ModeOf, type Nullable, type RecordField } from '../field.js';

export interface ChoiceOptions<Value extends string> extends FieldOptions {
  readonly default?: Value;
  /** Which records the filter finds, such as `Those that stand so.` */
  readonly filter?: string;
}

/** One of a closed list of values. */
export function choice<Value extends string, const Options extends ChoiceOptions<Value>>(
  choices: Choices<Value>,
  description: string,
  options: Options,
): RecordField<Nullable<Value, Options>, ModeOf<Options>, false> {
  const { filter, default: initial } = options;
  const values = Object.keys(choices.values) as [Value, ...Value[]];
  const payload = z.enum(values);
  const graphType = () => choiceType(choices);
  const filterType = filter && enumFilter(choices.name, choiceType(choices));
  return {
    ...fieldBase(description, options),
    isRelation: false,
    sqlType: 'text',
    graphType,
    checks: [],
    ...(initial !== undefined && { initialName: graphName(initial) }),
    payload: options.nullable ? payload.nullable() : payload,
    toPayload: (value) => value,
    fromRow: (value) => value as Nullable<Value, Options>,
    ...(filter && {
      filter: {
        description: filter,
        graphType: () => filterType,
        isInput: true,
        add: (where, column, sought: Sought) => addSought(where, column, sought, { sqlType: 'text' }),
        rest: values.map(graphName),
      },
    }),
  };
}
