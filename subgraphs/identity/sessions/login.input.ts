import { MaxLength } from 'class-validator';
import { Field, InputType } from 'type-graphql';

@InputType({ description: 'What a person signs in with.' })
export class LoginInput {
  @Field({ description: 'E-mail, in any case.' })
  @MaxLength(320)
  email!: string;

  @Field({ description: 'Password.' })
  @MaxLength(128)
  password!: string;
}
