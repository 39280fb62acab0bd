import { Directive, Field, InputType, ObjectType } from 'type-graphql';
import { HasFormat } from './formats.js';
import { BigInteger } from './scalars.js';
import type { Money } from '../values/money.js';

@ObjectType('Money', { description: 'An exact amount of money in one currency.' })
@Directive('@shareable')
export class MoneyType implements Money {
  @Field(() => BigInteger, {
    description: 'The amount in minor units of the currency: cents for EUR, whole yen for JPY, fils for KWD.',
  })
  amountMinor!: bigint;

  @Field({ description: 'ISO 4217 code, such as `EUR`.' })
  currency!: string;

  @Field({ description: 'The same amount as a decimal with the decimals of the currency, such as `12.34`.' })
  decimal!: string;
}

@InputType({ description: 'An exact amount of money in one currency.' })
export class MoneyInput {
  @Field(() => BigInteger, { description: 'The amount in minor units of the currency, such as cents.' })
  amountMinor!: bigint;

  @Field({ description: 'ISO 4217 code, such as `EUR`, in any case.' })
  @HasFormat('currency')
  currency!: string;
}
