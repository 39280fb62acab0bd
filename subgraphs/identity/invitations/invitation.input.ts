import { Length, MaxLength } from 'class-validator';
import { Field, InputType } from 'type-graphql';
import { HasFormat } from '../../../shared/records/formats.js';
import { idInput } from '../../../shared/records/id-input.js';
import { NoControlCharacters } from '../../../shared/records/no-control-characters.js';
import { Line } from '../../../shared/records/input-text.js';
import { longestTypedPassword } from '../passwords/password.limits.js';

@InputType({ description: 'A person to invite.' })
export class InviteUserInput {
  @Field({ description: 'E-mail; kept lower-cased.' })
  @Length(3, 320)
  @NoControlCharacters()
  @HasFormat('email')
  email!: string;

  @Field({ description: 'The role that the person will have, one of `roles`.' })
  @MaxLength(40)
  @NoControlCharacters()
  role!: string;
}

export const ResendInvitationInput = idInput(
  'ResendInvitationInput',
  'Which invitation to mail again.',
  'The invitation id.',
);
export const RevokeInvitationInput = idInput(
  'RevokeInvitationInput',
  'Which invitation to withdraw.',
  'The invitation id.',
);

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
