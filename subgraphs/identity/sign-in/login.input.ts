import { MaxLength } from 'class-validator';
import { Field, InputType } from 'type-graphql';
import { NoControlCharacters } from '../../../shared/records/no-control-characters.js';
import { longestTypedPassword } from '../passwords/password-limits.js';

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
