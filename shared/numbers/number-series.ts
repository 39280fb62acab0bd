// The kinds of fields declare classes of the graph.
import 'reflect-metadata';
import { choices } from '../records/choices.js';
import { choice } from '../records/fields/choice.js';
import { integer } from '../records/fields/integer.js';
import { moment } from '../records/fields/moment.js';
import { text } from '../records/fields/text.js';
import { wrongFormat } from '../errors/errors.js';
import { longestPattern, readNumberPattern } from './number-pattern.js';

export const numberSeriesTable = 'kernel.number_series';

const resets = choices('NumberReset', 'When the numbers of a series begin anew.', {
  never: 'They run on.',
  yearly: 'With each year, at 1.',
});

/**
 * The fields of a series, for the record of a subgraph that offers some: it adds `kind`, a choice of the kinds of
 * documents that are its own, and calls `readNumberSeries` for what somebody sends.
 */
export const numberSeriesFields = {
  code: text('What its numbers begin with, such as `INV`: capitals, digits and hyphens', { min: 1, max: 20 }),
  pattern: text('How a number is made, such as `{series}-{year}-{seq:5}`; stays once there is a number', {
    min: 1,
    max: longestPattern,
  }),
  resets: choice(resets, 'When the numbers begin anew; stays once there is a number', { default: 'never' }),
  startsAt: integer('The first number; stays once there is one', { min: 1, max: 1_000_000_000, default: 1 }),
  usedAt: moment('When its first number was taken', { nullable: true, write: false }),
};

/** The unique indexes of the table, in the words of CONFLICT-001. */
export const numberSeriesUnique = {
  code: {
    index: 'number_series_by_code',
    message: (code: string) => `Another series of this kind has the code ${code}.`,
  },
  pattern: {
    index: 'number_series_by_form',
    message: () => 'Another series of this kind gives the same numbers; put {series} into the pattern.',
  },
};

interface Series {
  readonly code: string;
  readonly pattern: string;
  readonly resets: 'never' | 'yearly';
}

/** The series as it was sent. Throws VAL-001 for a code or pattern that makes no numbers. */
export function readNumberSeries<Sent extends Series>(series: Sent): Sent {
  if (!/^[A-Z0-9][A-Z0-9-]*$/.test(series.code))
    throw wrongFormat('code', 'capitals, digits and hyphens, such as INV');
  readNumberPattern(series.pattern, series.resets);
  return series;
}
