import { IsOptional, MaxLength } from 'class-validator';
import { Field, InputType, registerEnumType } from 'type-graphql';
import { recordSorts } from '../../../../shared/records/record-sorts.js';
import { SortDirection } from '../../../../shared/records/sort-direction.js';
import { customer } from './customer.record.js';

/** The order by a custom field, beside those that the record declares. */
export const customOrder = 'custom';

const described: Readonly<Record<string, { readonly description: string }>> = {
  ...recordSorts(customer),
  [customOrder]: {
    description: 'The custom field that `customKey` names; those without a value are left out.',
  },
};
const names = Object.keys(described).map((field) => [field.toUpperCase(), field] as const);

export const CustomerSortField = Object.fromEntries(names);
registerEnumType(CustomerSortField, {
  name: 'CustomerSortField',
  description: 'What customers can be sorted by.',
  valuesConfig: Object.fromEntries(
    names.map(([name, field]) => [name, { description: described[field]!.description }]),
  ),
});

@InputType({ description: 'The order of a list of customers.' })
export class CustomerOrder {
  @Field(() => CustomerSortField, { description: 'What to sort by.' })
  field!: string;

  @Field(() => SortDirection, { description: 'Upwards or downwards.' })
  direction!: SortDirection;

  @Field(() => String, { nullable: true, description: 'The key of the custom field to sort by.' })
  @IsOptional()
  @MaxLength(40)
  customKey?: string | null;
}
