import { IsOptional, MaxLength, ValidateNested } from 'class-validator';
import { ArgsType, Field, InputType, registerEnumType } from 'type-graphql';
import { PageArguments } from '../../../../shared/records/page-arguments.js';
import { recordGraph } from '../../../../shared/records/record-graph.js';
import type { RecordPage } from '../../../../shared/records/record-reader.js';
import { recordSorts } from '../../../../shared/records/record-sorts.js';
import { Id } from '../../../../shared/records/scalars.js';
import { SortDirection } from '../../../../shared/records/sort-direction.js';
import { customer, customOrder } from './customer.record.js';

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

const derived = recordGraph(customer);

export const Customer = derived.type;
export const CustomerConnection = derived.connection;
export const CustomerPayload = derived.payload;
export const CustomerFilter = derived.filter;

/** The arguments of a list of customers, which is sorted by custom fields too. */
@ArgsType()
export class CustomersArguments extends PageArguments implements RecordPage {
  @Field(() => CustomerFilter, { nullable: true, description: 'Which customers. Default: all.' })
  @IsOptional()
  @ValidateNested()
  filter?: RecordPage['filter'];

  @Field(() => CustomerOrder, { nullable: true, description: 'In which order. Default: newest first.' })
  @IsOptional()
  @ValidateNested()
  orderBy?: CustomerOrder | null;
}

export const customerGraph = { ...derived, listArguments: CustomersArguments };

@InputType({ description: 'The company that a customer belongs to.' })
export class SetCustomerCompanyInput {
  @Field(() => Id, { description: 'The customer. NOT-FOUND-001 for an id of another business.' })
  customerId!: string;

  @Field(() => Id, {
    nullable: true,
    description: 'The company; null for none. NOT-FOUND-001 for an id of another business.',
  })
  @IsOptional()
  companyId?: string | null;
}
