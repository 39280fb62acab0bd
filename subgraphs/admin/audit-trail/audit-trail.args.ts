import { IsOptional, ValidateNested } from 'class-validator';
import { ArgsType, Field, InputType } from 'type-graphql';
import { Line } from '../../../shared/records/input-text.js';
import { dateTimeFilters, idFilters, stringFilters } from '../../../shared/records/filters/shared-filters.js';
import type { Sought } from '../../../shared/records/filters/sought.js';
import { PageArguments } from '../../../shared/records/page-arguments.js';
import { Id } from '../../../shared/records/scalars.js';

@InputType({ description: 'Which entries; all conditions must hold.' })
export class AuditFilter {
  @Field(() => stringFilters.filled, {
    nullable: true,
    description: 'By what was done, such as `customer.created`.',
  })
  @IsOptional()
  @ValidateNested()
  action?: Sought<string> | null;

  @Field(() => idFilters.filled, { nullable: true, description: 'By the record that they are about.' })
  @IsOptional()
  @ValidateNested()
  recordId?: Sought<string> | null;

  @Field(() => idFilters.optional, { nullable: true, description: 'By who did it; the platform is no user.' })
  @IsOptional()
  @ValidateNested()
  userId?: Sought<string> | null;

  @Field(() => stringFilters.filled, {
    nullable: true,
    description: 'By the request that did it, such as `req_…`.',
  })
  @IsOptional()
  @ValidateNested()
  requestId?: Sought<string> | null;

  @Field(() => dateTimeFilters.filled, { nullable: true, description: 'By when it was done.' })
  @IsOptional()
  @ValidateNested()
  timestamp?: Sought<Date> | null;
}

/** The arguments of an audit trail. */
@ArgsType()
export class AuditTrailArguments extends PageArguments {
  @Field(() => AuditFilter, { nullable: true, description: 'Which entries. Default: all.' })
  @IsOptional()
  @ValidateNested()
  filter?: AuditFilter | null;
}

/** Which business’s trail staff look at, and why. */
@ArgsType()
export class ForeignTrailArguments {
  @Field(() => Id, { description: 'The business.' })
  businessId!: string;

  @Field({ description: 'Why, 10 to 500 characters; the business can read it.' })
  @Line(10, 500)
  reason!: string;
}
