import { Directive, Field, Int, ObjectType } from 'type-graphql';
import { connectionOf } from '../../../shared/pagination/connection.js';
import { DateTime, Uuid } from '../../../shared/subgraph/scalars.js';

@ObjectType('Customer', { description: 'A customer of the business.' })
@Directive('@key(fields: "id")')
export class Customer {
  @Field(() => Uuid, { description: 'The customer id.' })
  id!: string;

  @Field({ description: 'Name, 1 to 200 characters.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'E-mail, lower-cased; unique within the business.' })
  email!: string | null;

  @Field(() => String, { nullable: true, description: 'Phone number in E.164, such as `+4930123456`.' })
  phone!: string | null;

  @Field(() => [String], { description: 'Tags in alphabetical order, each once.' })
  tags!: string[];

  @Field(() => Int, {
    description: 'Counts up with each change; name it in an update to be told of a lost race.',
  })
  version!: number;

  @Field(() => DateTime, { description: 'When the customer was added.' })
  createdAt!: string;

  @Field(() => DateTime, { description: 'When the customer was last changed.' })
  updatedAt!: string;
}

export const CustomerConnection = connectionOf(() => Customer, 'Customer');

@ObjectType({ description: 'The customer after the change.' })
export class CustomerPayload {
  @Field(() => Customer, { description: 'The new state.' })
  customer!: Customer;
}

@ObjectType({ description: 'The customer is gone.' })
export class DeleteCustomerPayload {
  @Field(() => Uuid, { description: 'The id that was deleted.' })
  deletedId!: string;
}
