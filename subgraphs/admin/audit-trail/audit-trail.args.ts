import { IsOptional, MaxLength, ValidateNested } from 'class-validator';
import { ArgsType, Field, InputType } from 'type-graphql';
import { NoControlCharacters } from '../../../shared/records/no-control-characters.js';
import { Line } from '../../../shared/records/input-text.js';
import { DateTimeFilter } from '../../../shared/records/date-time-filter.js';
import { PageArguments } from '../../../shared/records/page-arguments.js';
import { Id } from '../../../shared/records/scalars.js';

@InputType({ description: 'Conditions on an action.' })
export class AuditActionFilter {
  @Field({ description: 'Entries of this action, such as `customer.created`.' })
  @MaxLength(100)
  @NoControlCharacters()
  eq!: string;
}

@InputType({ description: 'Conditions on a request.' })
export class AuditRequestFilter {
  @Field({ description: 'Entries of this request, such as `req_…`.' })
  @MaxLength(200)
  @NoControlCharacters()
  eq!: string;
}

@InputType({ description: 'Which entries; all conditions must hold.' })
export class AuditFilter {
  @Field(() => AuditActionFilter, { nullable: true, description: 'By what was done.' })
  @IsOptional()
  @ValidateNested()
  action?: AuditActionFilter | null;

  @Field(() => Id, { nullable: true, description: 'Those about this record.' })
  @IsOptional()
  recordId?: string | null;

  @Field(() => Id, { nullable: true, description: 'Those of this user.' })
  @IsOptional()
  userId?: string | null;

  @Field(() => AuditRequestFilter, { nullable: true, description: 'By the request that did it.' })
  @IsOptional()
  @ValidateNested()
  requestId?: AuditRequestFilter | null;

  @Field(() => DateTimeFilter, { nullable: true, description: 'By when it was done.' })
  @IsOptional()
  @ValidateNested()
  timestamp?: DateTimeFilter | null;
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
