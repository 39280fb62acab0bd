import { Directive, Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { connectionOf } from '../../../../shared/records/connection.js';
import { DateTime, Uuid } from '../../../../shared/records/scalars.js';

@ObjectType('Customer', { description: 'A customer of the business.' })
@Directive('@key(fields: "id")')
export class Customer {
  @Field(() => Uuid, {
    description:
      'The customer id. Those of customers that were merged with it lead here too, wherever an id is given.',
  })
  id!: string;

  @Field({ description: 'Name, 1 to 200 characters.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'E-mail, lower-cased; unique within the business.' })
  email!: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Phone number in E.164, such as `+4930123456` or, with an extension, `+12125550100;ext=101`; unique among customers without an e-mail.',
  })
  phone!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'What another system calls the customer; unique within the business.',
  })
  externalReference!: string | null;

  @Field(() => [String], { description: 'Tags in alphabetical order, each once.' })
  tags!: string[];

  @Field(() => DateTime, {
    nullable: true,
    description: 'When the last interaction was noted; null before the first.',
  })
  lastActivityAt!: string | null;

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

export enum UpsertStatus {
  CREATED = 'created',
  UPDATED = 'updated',
  UNCHANGED = 'unchanged',
  FAILED = 'failed',
}
registerEnumType(UpsertStatus, {
  name: 'UpsertStatus',
  description: 'What became of a customer that was sent.',
  valuesConfig: {
    CREATED: { description: 'It was added.' },
    UPDATED: { description: 'It was there, and was changed.' },
    UNCHANGED: { description: 'It was there, and as it was sent.' },
    FAILED: { description: 'It was refused; `errors` says why.' },
  },
});

@ObjectType({ description: 'The customer, added or changed.' })
export class UpsertCustomerPayload {
  @Field(() => Customer, { description: 'The new state.' })
  customer!: Customer;

  @Field(() => UpsertStatus, { description: 'What became of it.' })
  status!: UpsertStatus;
}

@ObjectType({ description: 'What is wrong with a part of a row.' })
export class RowError {
  @Field({ description: 'The field, such as `email` or `custom.birthday`.' })
  field!: string;

  @Field({ description: 'The rule that was broken, such as `isEmail`.' })
  code!: string;

  @Field({ description: 'What to do about it.' })
  message!: string;
}

@ObjectType({ description: 'What became of one of the customers that were sent.' })
export class UpsertResult {
  @Field(() => Int, { description: 'Its place among those that were sent, from 0.' })
  index!: number;

  @Field(() => UpsertStatus, { description: 'What became of it.' })
  status!: UpsertStatus;

  @Field(() => Customer, { nullable: true, description: 'The new state; null when it was refused.' })
  customer!: Customer | null;

  @Field(() => [RowError], { description: 'Why it was refused; empty otherwise.' })
  errors!: RowError[];
}

@ObjectType({ description: 'What became of the customers that were sent.' })
export class UpsertCustomersPayload {
  @Field(() => [UpsertResult], { description: 'One for each, in the order they were sent.' })
  results!: UpsertResult[];
}
