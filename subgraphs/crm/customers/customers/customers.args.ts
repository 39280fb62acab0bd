import { IsOptional, ValidateNested } from 'class-validator';
import { ArgsType, Field } from 'type-graphql';
import { PageArguments } from '../../../../shared/records/page-arguments.js';
import { CustomerFilter } from './customer.filter.js';
import { CustomerOrder } from './customer.order.js';

/** The arguments of a list of customers. */
@ArgsType()
export class CustomersArguments extends PageArguments {
  @Field(() => CustomerFilter, { nullable: true, description: 'Which customers. Default: all.' })
  @IsOptional()
  @ValidateNested()
  filter?: CustomerFilter | null;

  @Field(() => CustomerOrder, { nullable: true, description: 'In which order. Default: newest first.' })
  @IsOptional()
  @ValidateNested()
  orderBy?: CustomerOrder | null;
}
