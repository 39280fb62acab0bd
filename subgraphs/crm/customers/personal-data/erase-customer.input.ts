import { Field, InputType } from 'type-graphql';
import { Id } from '../../../../shared/records/scalars.js';

@InputType({ description: 'A customer to erase.' })
export class EraseCustomerInput {
  @Field(() => Id, { description: 'The customer.' })
  id!: string;
}
