import { ArrayMaxSize, IsOptional, MaxLength } from 'class-validator';
import { Field, InputType } from 'type-graphql';
import { idInput } from '../../../shared/records/id-input.js';
import { NoControlCharacters } from '../../../shared/records/no-control-characters.js';
import { Line } from '../../../shared/records/input-text.js';
import { Id } from '../../../shared/records/scalars.js';

@InputType({ description: 'Changes to a member. What is absent or null stays.' })
export class UpdateUserInput {
  @Field(() => Id, { description: 'The member to change.' })
  id!: string;

  @Field(() => String, { nullable: true, description: 'Full name, 1 to 200 characters.' })
  @IsOptional()
  @Line(1, 200)
  name?: string | null;

  @Field(() => String, { nullable: true, description: 'The role, one of `roles`.' })
  @IsOptional()
  @MaxLength(40)
  @NoControlCharacters()
  role?: string | null;

  @Field(() => [String], {
    nullable: true,
    description:
      'All grants beyond the role from now on: up to 100 permission ids, or wildcards such as `crm.*`.',
  })
  @IsOptional()
  @ArrayMaxSize(100)
  @MaxLength(100, { each: true })
  grants?: string[] | null;

  @Field(() => [String], {
    nullable: true,
    description: 'All denials from now on, up to 100; a denial wins over role and grants.',
  })
  @IsOptional()
  @ArrayMaxSize(100)
  @MaxLength(100, { each: true })
  denials?: string[] | null;
}

export const DeactivateUserInput = idInput('DeactivateUserInput', 'Whom to shut out.', 'The user id.');
export const ReactivateUserInput = idInput('ReactivateUserInput', 'Who may sign in again.', 'The user id.');

@InputType({ description: 'Changes to one’s own account.' })
export class UpdateMeInput {
  @Field({ description: 'Full name, 1 to 200 characters.' })
  @Line(1, 200)
  name!: string;
}
