import { IsOptional } from 'class-validator';
import { Field, InputType } from 'type-graphql';
import type { Conditions } from '../postgres/conditions.js';
import { DateTime } from './scalars.js';

@InputType({ description: 'Conditions on a moment in time; all of them must hold.' })
export class DateTimeFilter {
  @Field(() => DateTime, { nullable: true, description: 'At or after.' })
  @IsOptional()
  gte?: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'After.' })
  @IsOptional()
  gt?: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'At or before.' })
  @IsOptional()
  lte?: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'Before.' })
  @IsOptional()
  lt?: Date | null;
}

/** Adds the filter's conditions on a column. */
export function addDateTimeFilter(
  where: Conditions,
  column: string,
  filter: DateTimeFilter | null | undefined,
): void {
  where
    .addIf(`${column} >= ?`, filter?.gte)
    .addIf(`${column} > ?`, filter?.gt)
    .addIf(`${column} <= ?`, filter?.lte)
    .addIf(`${column} < ?`, filter?.lt);
}
