import { Field, ObjectType } from 'type-graphql';
import { connectionOf } from '../../../shared/records/connection.js';
import { DateTime, Id } from '../../../shared/records/scalars.js';

@ObjectType('ApiKey', { description: 'What a program signs in with. Nobody can read its secret again.' })
export class ApiKey {
  @Field(() => Id, { description: 'The key id.' })
  id!: string;

  @Field({ description: 'What it is for.' })
  name!: string;

  @Field(() => [String], {
    description:
      'Permissions that it may use. At each use it has those of them that its maker holds at the moment; it is refused once the maker is deactivated.',
  })
  scopes!: string[];

  @Field(() => [String], {
    description: 'Addresses and CIDR blocks from where alone it works; from anywhere when empty.',
  })
  allowedAddresses!: string[];

  @Field(() => DateTime, { description: 'When it was made.' })
  createdAt!: string;

  @Field(() => DateTime, { description: 'When it ends; later uses answer AUTH-002.' })
  expiresAt!: string;

  @Field(() => DateTime, { nullable: true, description: 'When it was last used, to the minute.' })
  lastUsedAt!: string | null;

  @Field(() => DateTime, {
    nullable: true,
    description: 'Until when the secret before the last rotation works as well.',
  })
  previousSecretUntil!: string | null;

  @Field(() => DateTime, { nullable: true, description: 'When it was revoked.' })
  revokedAt!: string | null;
}

export const ApiKeyConnection = connectionOf(() => ApiKey, 'ApiKey');

@ObjectType({ description: 'An API key that was changed.' })
export class ApiKeyPayload {
  @Field(() => ApiKey, { description: 'The key.' })
  apiKey!: ApiKey;
}

@ObjectType({ description: 'An API key with its secret, which is shown this once only.' })
export class NewApiKeyPayload {
  @Field(() => ApiKey, { description: 'The key.' })
  apiKey!: ApiKey;

  @Field({
    description:
      'What the program sends as `Authorization: Bearer <secret>`, as `X-API-Key: <secret>`, or as the user name of HTTP Basic. It is kept nowhere.',
  })
  secret!: string;
}
