import { IsOptional, ValidateNested } from 'class-validator';
import { ArgsType, Field, InputType } from 'type-graphql';
import type { Conditions } from '../../../../shared/postgres/conditions.js';
import { dateFilters, idFilters, stringFilters } from '../../../../shared/records/filters/shared-filters.js';
import { addSought, type Sought } from '../../../../shared/records/filters/sought.js';
import { PageArguments } from '../../../../shared/records/page-arguments.js';

@InputType({ description: 'Which entries; all conditions must hold.' })
export class LedgerEntryFilter {
  @Field(() => dateFilters.filled, { nullable: true, description: 'By the day that they count on.' })
  @IsOptional()
  @ValidateNested()
  entryDate?: Sought<string> | null;

  @Field(() => stringFilters.filled, {
    nullable: true,
    description: 'By what they were posted for, such as `invoice` or `manual`.',
  })
  @IsOptional()
  @ValidateNested()
  sourceType?: Sought<string> | null;

  @Field(() => idFilters.filled, { nullable: true, description: 'By the id of what they were posted for.' })
  @IsOptional()
  @ValidateNested()
  sourceId?: Sought<string> | null;
}

@ArgsType()
export class LedgerEntriesArguments extends PageArguments {
  @Field(() => LedgerEntryFilter, { nullable: true, description: 'Which entries. Default: all.' })
  @IsOptional()
  @ValidateNested()
  filter?: LedgerEntryFilter | null;
}

/** The conditions of a filter. */
export function addEntryFilter(where: Conditions, filter: LedgerEntryFilter | null | undefined): void {
  addSought(where, 'entry_date', filter?.entryDate, { sqlType: 'date' });
  addSought(where, 'source_type', filter?.sourceType, { sqlType: 'text' });
  addSought(where, 'source_id', filter?.sourceId, { sqlType: 'uuid' });
}
