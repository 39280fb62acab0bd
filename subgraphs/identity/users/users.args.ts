import { IsOptional, ValidateNested } from 'class-validator';
import { ArgsType, Field, InputType } from 'type-graphql';
import { enumFilter, stringFilters } from '../../../shared/records/filters/shared-filters.js';
import type { Sought } from '../../../shared/records/filters/sought.js';
import { PageArguments } from '../../../shared/records/page-arguments.js';
import { UserStatus } from './user.type.js';

const UserStatusFilter = enumFilter('UserStatus', UserStatus);

@InputType({ description: 'Which members; all conditions must hold.' })
export class UserFilter {
  @Field(() => stringFilters.filled, { nullable: true, description: 'By role.' })
  @IsOptional()
  @ValidateNested()
  role?: Sought<string> | null;

  @Field(() => UserStatusFilter, { nullable: true, description: 'By whether they can sign in.' })
  @IsOptional()
  @ValidateNested()
  status?: Sought<UserStatus> | null;
}

/** The arguments of a list of members. */
@ArgsType()
export class UsersArguments extends PageArguments {
  @Field(() => UserFilter, { nullable: true, description: 'Which members. Default: all.' })
  @IsOptional()
  filter?: UserFilter | null;
}
