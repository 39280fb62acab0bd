import { Field, ObjectType } from 'type-graphql';
import { MoneyType } from '../../../../shared/records/money.type.js';
import { Id } from '../../../../shared/records/scalars.js';

@ObjectType({ description: 'What a customer owes in one currency, and what of theirs is open.' })
export class CurrencyBalance {
  @Field({ description: 'ISO 4217 code.' })
  currency!: string;

  @Field(() => MoneyType, { description: 'What is left of their invoices.' })
  due!: MoneyType;

  @Field(() => MoneyType, { description: 'What of it is past its due date.' })
  overdue!: MoneyType;

  @Field(() => MoneyType, { description: 'Open credit: of payments and credit notes.' })
  credit!: MoneyType;

  @Field(() => MoneyType, {
    description: '`due` less `credit`; below zero when the business owes the customer.',
  })
  balance!: MoneyType;
}

@ObjectType({ description: 'What a customer owes.' })
export class CustomerBalance {
  @Field(() => Id, { description: 'The customer, by the id.' })
  customerId!: string;

  @Field(() => [CurrencyBalance], {
    description: 'One for each currency in which something is open, by its code; none when nothing is.',
  })
  currencies!: CurrencyBalance[];
}
