import { Length } from 'class-validator';
import { Field, InputType } from 'type-graphql';

@InputType({ description: 'The first code of a new second factor.' })
export class ConfirmMfaInput {
  @Field({ description: 'The six digits that the authenticator app shows.' })
  @Length(6, 20)
  code!: string;
}

@InputType({ description: 'A code of the second factor.' })
export class VerifyMfaInput {
  @Field({
    description: 'The six digits of the authenticator app, or a recovery code such as `4k7xm-q9r2t`.',
  })
  @Length(6, 20)
  code!: string;
}
