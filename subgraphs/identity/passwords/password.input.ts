import { MaxLength } from 'class-validator';
import { Field, InputType } from 'type-graphql';
import { NoControlCharacters } from '../../../shared/records/no-control-characters.js';
import { longestTypedPassword } from './password.limits.js';

@InputType({ description: 'A new password, and the proof that the caller knows the one before.' })
export class ChangePasswordInput {
  @Field({ description: 'The password until now.' })
  @MaxLength(longestTypedPassword)
  currentPassword!: string;

  @Field({ description: '12 to 128 characters, not a common password.' })
  @MaxLength(longestTypedPassword)
  newPassword!: string;
}

@InputType({ description: 'Whose password is to be reset.' })
export class RequestPasswordResetInput {
  @Field({ description: 'The e-mail that the person signs in with.' })
  @MaxLength(320)
  @NoControlCharacters()
  email!: string;
}

@InputType({ description: 'A new password, by the link of a mail.' })
export class ResetPasswordInput {
  @Field({ description: 'The `token` of the link.' })
  @MaxLength(200)
  @NoControlCharacters()
  token!: string;

  @Field({ description: '12 to 128 characters, not a common password.' })
  @MaxLength(longestTypedPassword)
  newPassword!: string;
}
