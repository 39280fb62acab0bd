import { Field, InputType } from 'type-graphql';
import { Uuid } from '../../../../shared/records/scalars.js';

@InputType({ description: 'Two customers that are not the same.' })
export class DismissDuplicateInput {
  @Field(() => Uuid, { description: 'One of them.' })
  customerId!: string;

  @Field(() => Uuid, { description: 'The other one.' })
  otherCustomerId!: string;
}
