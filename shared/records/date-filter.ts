import { IsOptional } from 'class-validator';
import { Field, InputType } from 'type-graphql';
import type { Conditions } from '../postgres/conditions.js';
import { CalendarDate } from './scalars.js';

@InputType({ description: 'Conditions on a day of the calendar; all of them must hold.' })
export class DateFilter {
  @Field(() => CalendarDate, { nullable: true, description: 'On this day or later.' })
  @IsOptional()
  gte?: string | null;

  @Field(() => CalendarDate, { nullable: true, description: 'After this day.' })
  @IsOptional()
  gt?: string | null;

  @Field(() => CalendarDate, { nullable: true, description: 'On this day or earlier.' })
  @IsOptional()
  lte?: string | null;

  @Field(() => CalendarDate, { nullable: true, description: 'Before this day.' })
  @IsOptional()
  lt?: string | null;
}

/** Adds the filter's conditions on a column. */
export function addDateFilter(
  where: Conditions,
  column: string,
  filter: DateFilter | null | undefined,
): void {
  where
    .addIf(`${column} >= ?::date`, filter?.gte)
    .addIf(`${column} > ?::date`, filter?.gt)
    .addIf(`${column} <= ?::date`, filter?.lte)
    .addIf(`${column} < ?::date`, filter?.lt);
}
