import { Field, ObjectType } from 'type-graphql';
import { DateTime } from '../../../shared/records/scalars.js';

@ObjectType({
  description:
    'Either the tokens of a session that has begun, or, of a user with a second factor, the challenge to complete.',
})
export class LoginPayload {
  @Field(() => String, {
    nullable: true,
    description: 'JWT (RFC 9068) for the `Authorization: Bearer` header.',
  })
  accessToken?: string;

  @Field(() => String, { nullable: true, description: 'Always `Bearer`.' })
  tokenType?: string;

  @Field(() => DateTime, { nullable: true, description: 'When the access token ends.' })
  expiresAt?: Date;

  @Field(() => String, {
    nullable: true,
    description: 'For `refreshSession`, once: each use answers the next one. Keep it secret.',
  })
  refreshToken?: string;

  @Field(() => DateTime, {
    nullable: true,
    description: 'When the session ends, unless it is refreshed before.',
  })
  refreshTokenExpiresAt?: Date;

  @Field(() => String, {
    nullable: true,
    description: 'For `completeLogin`, within five minutes, together with a code of the second factor.',
  })
  mfaChallenge?: string;
}
