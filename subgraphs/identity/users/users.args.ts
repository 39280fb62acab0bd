import { IsOptional, MaxLength } from 'class-validator';
import { ArgsType, Field, InputType } from 'type-graphql';
import { NoControlCharacters } from '../../../shared/records/no-control-characters.js';
import { PageArguments } from '../../../shared/records/page-arguments.js';
import { UserStatus } from './user.type.js';

@InputType({ description: 'Conditions on a role.' })
export class RoleFilter {
  @Field({ description: 'Members with this role.' })
  @MaxLength(40)
  @NoControlCharacters()
  eq!: string;
}

@InputType({ description: 'Conditions on whether members can sign in.' })
export class UserStatusFilter {
  @Field(() => UserStatus, { description: 'Members in this state.' })
  eq!: UserStatus;
}

@InputType({ description: 'Which members; all conditions must hold.' })
export class UserFilter {
  @Field(() => RoleFilter, { nullable: true, description: 'By role.' })
  @IsOptional()
  role?: RoleFilter | null;

  @Field(() => UserStatusFilter, { nullable: true, description: 'By whether they can sign in.' })
  @IsOptional()
  status?: UserStatusFilter | null;
}

/** The arguments of a list of members. */
@ArgsType()
export class UsersArguments extends PageArguments {
  @Field(() => UserFilter, { nullable: true, description: 'Which members. Default: all.' })
  @IsOptional()
  filter?: UserFilter | null;
}
