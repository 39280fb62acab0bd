import { Length, MaxLength } from 'class-validator';
import { Field, InputType } from 'type-graphql';
import { NoControlCharacters } from '../../../shared/records/no-control-characters.js';
import { longestTypedPassword } from '../passwords/password.limits.js';

@InputType({ description: 'What a person signs in with.' })
export class LoginInput {
  @Field({ description: 'E-mail, in any case.' })
  @MaxLength(320)
  @NoControlCharacters()
  email!: string;

  @Field({ description: 'Password.' })
  @MaxLength(longestTypedPassword)
  password!: string;
}

@InputType({ description: 'The second half of a sign-in.' })
export class CompleteLoginInput {
  @Field({ description: 'The `mfaChallenge` that `login` answered; good for five minutes.' })
  @MaxLength(1_000)
  mfaChallenge!: string;

  @Field({
    description: 'The six digits of the authenticator app, or a recovery code such as `4k7xm-q9r2t`.',
  })
  @Length(6, 20)
  code!: string;
}
