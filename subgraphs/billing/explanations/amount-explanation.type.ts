import { Int } from 'type-graphql';
import { choices } from '../../../shared/records/choices.js';
import { choiceType } from '../../../shared/records/choice-type.js';
import { type GraphClass, type GraphField, objectClass } from '../../../shared/records/graph-classes.js';
import { MoneyType } from '../../../shared/records/money.type.js';
import { Id } from '../../../shared/records/scalars.js';
import type { FigureOwner } from './explanation.rules.js';

const figureOwner = choiceType(
  choices<FigureOwner>('FigureOwner', 'What has a figure.', {
    document: 'An invoice or a credit note.',
    document_line: 'A line of it.',
    document_tax: 'A tax of it.',
    payment: 'A payment.',
    allocation: 'What settles some of an invoice.',
    refund: 'Money that went back.',
    ledger_line: 'A line of an entry of the books.',
  }),
);

/** How a figure came about; `isNullable` for those of which some were written by somebody. */
function ruleFields(isNullable: boolean): GraphField[] {
  const field = (name: string, description: string): GraphField => ({
    ...{ name, type: () => String, isNullable },
    description: isNullable
      ? `${description} Null for what somebody wrote, and for what \`sourceId\` explains.`
      : description,
  });
  return [
    field('rule', 'The name of the rule, such as `line_amount` or `tax_on_net`.'),
    field('formula', 'The formula in words, with the names of its inputs. Rounded is half away from zero.'),
    field('calculation', 'The formula in numbers; of a long sum the first twelve.'),
    field(
      'exact',
      'Its value before it was rounded, in the unit of its currency: a decimal such as `52.47375`, or a fraction such as `1/3` where that has no end.',
    ),
  ];
}

const ExplainedFigure = objectClass('ExplainedFigure', 'A figure that an amount is made of.', [
  { name: 'position', type: () => Int, description: 'Its position among the figures, from 1.' },
  {
    name: 'partOf',
    type: () => Int,
    isNullable: true,
    description:
      'The position of the figure whose formula it is an input of; 0 is the amount itself. Null for another amount of the same row, such as the one in the currency of the books.',
  },
  { name: 'name', type: () => String, description: 'Its name in the formula; those of a sum have the same.' },
  {
    name: 'value',
    type: () => String,
    description: 'A decimal; money in the unit of its currency, a percentage in percent.',
  },
  {
    name: 'currency',
    type: () => String,
    isNullable: true,
    description: 'ISO 4217 code; null for what is no money, such as a quantity or a rate.',
  },
  {
    name: 'sourceType',
    type: () => figureOwner,
    isNullable: true,
    description: 'What has it; null for what the rule says itself, such as a unit that rounding leaves.',
  },
  {
    name: 'sourceId',
    type: () => Id,
    isNullable: true,
    description: 'The id of that, for `explainAmount` unless it is a document; null for a tax of a draft.',
  },
  {
    name: 'field',
    type: () => String,
    isNullable: true,
    description: 'The field there, as the graph names it.',
  },
  ...ruleFields(true),
  {
    name: 'storedValue',
    type: () => String,
    isNullable: true,
    description: 'What is stored of a computed one; null where no row has it.',
  },
  {
    name: 'isConsistent',
    type: () => Boolean,
    description: 'Whether it and what it is made of are as they are stored.',
  },
]);

export const AmountExplanation: GraphClass = objectClass(
  'AmountExplanation',
  'How an amount came about: it is computed anew from what was written, by the rules that computed it first. A difference from what is stored is reported to operators.',
  [
    { name: 'sourceType', type: () => figureOwner, description: 'What has the amount.' },
    {
      name: 'sourceId',
      type: () => Id,
      isNullable: true,
      description: 'The id of that; null for a tax of a draft.',
    },
    { name: 'field', type: () => String, description: 'The field there, as the graph names it.' },
    { name: 'amount', type: () => MoneyType, description: 'The amount as it is computed.' },
    {
      name: 'storedAmount',
      type: () => MoneyType,
      isNullable: true,
      description: 'The amount as it is stored; null where no row has it.',
    },
    {
      name: 'isConsistent',
      type: () => Boolean,
      description: 'Whether it and all figures are as they are stored.',
    },
    ...ruleFields(false),
    {
      name: 'figures',
      type: () => [ExplainedFigure],
      description:
        'The tree of what it is made of, as a list: its inputs, each followed by its own, and the other amounts of the same row with theirs.',
    },
  ],
);
