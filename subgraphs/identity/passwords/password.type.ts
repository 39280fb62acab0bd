import { Field, ObjectType } from 'type-graphql';
import { Id } from '../../../shared/records/scalars.js';

@ObjectType({ description: 'The password was changed.' })
export class ChangePasswordPayload {
  @Field(() => [Id], { description: 'The other sessions, which this ended.' })
  deletedIds!: string[];
}

@ObjectType({ description: 'If the e-mail belongs to an account, a mail with a link is on its way.' })
export class RequestPasswordResetPayload {
  @Field({ description: 'The e-mail as it was sent.' })
  email!: string;
}

@ObjectType({ description: 'The password was changed; all sessions have ended.' })
export class ResetPasswordPayload {
  @Field({ description: 'The e-mail to sign in with.' })
  email!: string;
}
