import { Field, InputType } from 'type-graphql';
import { Uuid } from '../../../../shared/records/scalars.js';

@InputType({ description: 'A customer to erase.' })
export class EraseCustomerInput {
  @Field(() => Uuid, { description: 'The customer.' })
  id!: string;
}
