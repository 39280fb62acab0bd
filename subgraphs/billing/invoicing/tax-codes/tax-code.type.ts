import { ArgsType, Field, Int, ObjectType } from 'type-graphql';
import { choices } from '../../../../shared/records/choices.js';
import { choiceType } from '../../../../shared/records/choice-type.js';
import { recordGraph } from '../../../../shared/records/record-graph.js';
import { CalendarDate, Decimal, Id } from '../../../../shared/records/scalars.js';
import { taxCategories, type TaxCategory, taxCode } from './tax-code.record.js';
import type { SupplyKind } from './suggest-tax-code.rules.js';

export const taxCodeGraph = recordGraph(taxCode);
export const TaxCode = taxCodeGraph.type;

const TaxCategoryType = choiceType(taxCategories);

const SupplyKindType = choiceType(
  choices('SupplyKind', 'What is supplied.', { goods: 'Goods.', services: 'Services.' }),
);

@ObjectType('TaxComponent', { description: 'A rate of a tax code from a day on. It never changes.' })
export class TaxComponent {
  @Field(() => Id, { description: 'Its id.' })
  id!: string;

  @Field(() => Int, { description: 'Which tax of the code it is, from 1 on.' })
  position!: number;

  @Field({ description: 'What documents call it.' })
  name!: string;

  @Field(() => Decimal, { description: 'Percentage.' })
  rate!: bigint;

  @Field(() => CalendarDate, { description: 'The first day on which it holds.' })
  validFrom!: string;

  @Field(() => Id, { description: 'Account of tax that is due.' })
  taxAccountId!: string;

  @Field(() => Id, { description: 'Account of tax that is not due yet.' })
  pendingAccountId!: string;

  @Field(() => String, { nullable: true, description: 'Box of the tax return.' })
  returnBox!: string | null;
}

@ObjectType('TaxSuggestion', {
  description: 'How a supply is probably taxed, by addresses and identifiers; a person may choose otherwise.',
})
export class TaxSuggestion {
  @Field(() => TaxCategoryType, { description: 'The category.' })
  category!: TaxCategory;

  @Field(() => TaxCode, {
    nullable: true,
    description: 'The code; null when the business has none of the category with a rate on the day.',
  })
  taxCode!: object | null;
}

@ArgsType()
export class SuggestTaxCodeArguments {
  @Field(() => Id, { description: 'Who buys. NOT-FOUND-001 for an id of another business.' })
  customerId!: string;

  @Field(() => SupplyKindType, { description: 'What is supplied.' })
  supplyKind!: SupplyKind;

  @Field(() => CalendarDate, { nullable: true, description: 'When. Default: today in the business.' })
  on?: string | null;
}
