import { Field, ObjectType } from 'type-graphql';
import { DateTime } from '../../../shared/subgraph/scalars.js';

@ObjectType({ description: 'A session has begun.' })
export class LoginPayload {
  @Field({ description: 'JWT (RFC 9068) for the `Authorization: Bearer` header.' })
  accessToken!: string;

  @Field({ description: 'Always `Bearer`.' })
  tokenType!: string;

  @Field(() => DateTime, { description: 'When the access token ends.' })
  expiresAt!: Date;
}
