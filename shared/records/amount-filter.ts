import { IsOptional } from 'class-validator';
import { Field, InputType } from 'type-graphql';
import type { Conditions } from '../postgres/conditions.js';
import { BigInteger } from './scalars.js';

@InputType({ description: 'Conditions on an amount in minor units; all of them must hold.' })
export class AmountFilter {
  @Field(() => BigInteger, { nullable: true, description: 'This amount or more.' })
  @IsOptional()
  gte?: bigint | null;

  @Field(() => BigInteger, { nullable: true, description: 'More than this amount.' })
  @IsOptional()
  gt?: bigint | null;

  @Field(() => BigInteger, { nullable: true, description: 'This amount or less.' })
  @IsOptional()
  lte?: bigint | null;

  @Field(() => BigInteger, { nullable: true, description: 'Less than this amount.' })
  @IsOptional()
  lt?: bigint | null;
}

/** Adds the filter's conditions on a column of minor units. */
export function addAmountFilter(
  where: Conditions,
  column: string,
  filter: AmountFilter | null | undefined,
): void {
  where
    .addIf(`${column} >= ?::bigint`, filter?.gte?.toString())
    .addIf(`${column} > ?::bigint`, filter?.gt?.toString())
    .addIf(`${column} <= ?::bigint`, filter?.lte?.toString())
    .addIf(`${column} < ?::bigint`, filter?.lt?.toString());
}
