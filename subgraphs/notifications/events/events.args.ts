import { IsOptional, ValidateNested } from 'class-validator';
import { ArgsType, Field, InputType } from 'type-graphql';
import { stringFilters } from '../../../shared/records/filters/shared-filters.js';
import type { Sought } from '../../../shared/records/filters/sought.js';
import { PageArguments } from '../../../shared/records/page-arguments.js';

@InputType({ description: 'Which events; all conditions must hold.' })
export class EventFilter {
  @Field(() => stringFilters.filled, {
    nullable: true,
    description: 'By type, such as `customer.created`; of an unknown one there are no events.',
  })
  @IsOptional()
  @ValidateNested()
  type?: Sought<string> | null;
}

/** The arguments of the list of events; `after` takes a bare sequence number, and `now`, as well. */
@ArgsType()
export class EventsArguments extends PageArguments {
  @Field(() => EventFilter, { nullable: true, description: 'Which events. Default: all.' })
  @IsOptional()
  @ValidateNested()
  filter?: EventFilter | null;
}
