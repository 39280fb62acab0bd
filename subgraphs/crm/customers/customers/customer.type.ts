import { IsOptional, ValidateNested } from 'class-validator';
import { ArgsType, Field } from 'type-graphql';
import { PageArguments } from '../../../../shared/records/page-arguments.js';
import { recordGraph } from '../../../../shared/records/record-graph.js';
import type { RecordPage } from '../../../../shared/records/record-reader.js';
import { CustomerOrder } from './customer.order.js';
import { customer } from './customer.record.js';

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
