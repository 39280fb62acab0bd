import { Length, MaxLength } from 'class-validator';
import { Field, InputType } from 'type-graphql';
import { NoControlCharacters } from '../../../shared/records/no-control-characters.js';
import { Line } from '../../../shared/records/input-text.js';
import { Id } from '../../../shared/records/scalars.js';
import { longestTypedPassword } from '../passwords/password.limits.js';

@InputType({ description: 'A person to invite.' })
export class InviteUserInput {
  @Field({ description: 'E-mail; kept lower-cased.' })
  @Length(3, 320)
  @NoControlCharacters()
  email!: string;

  @Field({ description: 'The role that the person will have, one of `roles`.' })
  @MaxLength(40)
  @NoControlCharacters()
  role!: string;
}

@InputType({ description: 'An invitation, by id.' })
export class InvitationIdInput {
  @Field(() => Id, { description: 'The invitation id.' })
  id!: string;
}

@InputType({ description: 'What an invited person joins with.' })
export class AcceptInvitationInput {
  @Field({ description: 'The token of the link in the mail.' })
  @MaxLength(200)
  @NoControlCharacters()
  token!: string;

  @Field({ description: 'Full name, 1 to 200 characters.' })
  @Line(1, 200)
  name!: string;

  @Field({
    description: 'Password to sign in with from now on, 12 to 128 characters; common ones are refused.',
  })
  @MaxLength(longestTypedPassword)
  password!: string;
}
