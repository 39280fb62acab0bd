import { Field, ObjectType } from 'type-graphql';
import { connectionOf } from '../../../shared/records/connection.js';
import { DateTime, Id } from '../../../shared/records/scalars.js';

@ObjectType('Session', { description: 'A sign-in of the caller that has not ended.' })
export class Session {
  @Field(() => Id, { description: 'The session id.' })
  id!: string;

  @Field({ description: 'Whether this request belongs to it.' })
  isCurrent!: boolean;

  @Field(() => [String], {
    description: 'How the person proved who they are (RFC 8176): `pwd`, `otp`, `recovery`.',
  })
  methods!: string[];

  @Field(() => String, { nullable: true, description: 'The network address of the sign-in.' })
  address!: string | null;

  @Field(() => String, { nullable: true, description: 'What the client called itself at the sign-in.' })
  userAgent!: string | null;

  @Field(() => DateTime, { description: 'When it began.' })
  createdAt!: string;

  @Field(() => DateTime, { description: 'When its tokens were last refreshed.' })
  lastUsedAt!: string;

  @Field(() => DateTime, { description: 'When it ends, unless its tokens are refreshed before.' })
  idleExpiresAt!: string;

  @Field(() => DateTime, { description: 'When it ends at the latest.' })
  expiresAt!: string;
}

export const SessionConnection = connectionOf(() => Session, 'Session');

@ObjectType({ description: 'The tokens of a session.' })
export class SessionPayload {
  @Field({ description: 'JWT (RFC 9068) for the `Authorization: Bearer` header.' })
  accessToken!: string;

  @Field({ description: 'Always `Bearer`.' })
  tokenType!: string;

  @Field(() => DateTime, { description: 'When the access token ends.' })
  expiresAt!: Date;

  @Field({
    description:
      'For `refreshSession`, once: each use answers the next one. Within ten seconds the same use answers the same next one; any later re-use ends the session. Keep it secret.',
  })
  refreshToken!: string;

  @Field(() => DateTime, { description: 'When the session ends, unless it is refreshed before.' })
  refreshTokenExpiresAt!: Date;
}

@ObjectType({ description: 'The session that ended.' })
export class EndSessionPayload {
  @Field(() => Id, { description: 'The session id.' })
  deletedId!: string;
}

@ObjectType({ description: 'All sessions of the caller have ended.' })
export class LogoutEverywherePayload {
  @Field(() => [Id], { description: 'The ids of the sessions that this ended.' })
  deletedIds!: string[];
}
