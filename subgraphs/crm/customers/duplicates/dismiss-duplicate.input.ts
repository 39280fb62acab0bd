import { Field, InputType } from 'type-graphql';
import { Id } from '../../../../shared/records/scalars.js';

@InputType({ description: 'Two customers that are not the same.' })
export class DismissDuplicateInput {
  @Field(() => Id, { description: 'One of them.' })
  customerId!: string;

  @Field(() => Id, { description: 'The other one.' })
  otherCustomerId!: string;
}
