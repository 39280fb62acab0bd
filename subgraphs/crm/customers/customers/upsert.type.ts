import { ArrayMaxSize, ArrayMinSize } from 'class-validator';
import { Field, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { inputClass } from '../../../../shared/records/graph-classes.js';
import { createFields } from '../../../../shared/records/record-graph.js';
import type { CustomerInput } from './customer.rules.js';
import { customer, type CustomerRow } from './customer.record.js';
import { Customer } from './customer.type.js';

/** Fields that may all be left out, since the customer may be there already. */
const fields = createFields(customer).map((field) => ({ ...field, isNullable: true }));

export const UpsertCustomerInput = inputClass(
  'UpsertCustomerInput',
  'A customer to add or change. It is found by the first of externalReference, email and phone that a customer has. A new one needs a name. What is absent stays; null clears.',
  fields,
);

export const CustomerRowInput = inputClass(
  'CustomerRowInput',
  'One of many customers: as UpsertCustomerInput, but what is wrong with it fails it alone.',
  customer.columns.flatMap(({ key, field: { description } }) =>
    fields
      .filter(({ name }) => name === key)
      .map(({ name, type }) => ({
        ...{ name, type, isNullable: true },
        description: `${description}.`,
      })),
  ),
);

@InputType({ description: 'Many customers to add or change.' })
export class UpsertCustomersInput {
  @Field(() => [CustomerRowInput], { description: '1 to 500 customers.' })
  @ArrayMinSize(1)
  @ArrayMaxSize(500)
  customers!: CustomerInput[];
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
  customer!: CustomerRow;

  @Field(() => UpsertStatus, { description: 'What became of it.' })
  status!: UpsertStatus;
}

@ObjectType({ description: 'What is wrong with a part of a row.' })
export class RowError {
  @Field({ description: 'The field, such as `email` or `custom.birthday`.' })
  field!: string;

  @Field({ description: 'The rule that was broken, such as `format`.' })
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
  customer!: CustomerRow | null;

  @Field(() => [RowError], { description: 'Why it was refused; empty otherwise.' })
  errors!: RowError[];
}

@ObjectType({ description: 'What became of the customers that were sent.' })
export class UpsertCustomersPayload {
  @Field(() => [UpsertResult], { description: 'One for each, in the order they were sent.' })
  results!: UpsertResult[];
}
