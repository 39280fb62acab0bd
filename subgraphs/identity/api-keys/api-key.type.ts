import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { connectionOf } from '../../../shared/records/connection.js';
import { DateTime, Id } from '../../../shared/records/scalars.js';

export enum ApiKeyMode {
  LIVE = 'live',
  TEST = 'test',
}
registerEnumType(ApiKeyMode, {
  name: 'ApiKeyMode',
  description: 'A mark for people and secret scanners; keys of either kind reach the same records.',
  valuesConfig: {
    LIVE: { description: 'Begins with `brk_live_`.' },
    TEST: { description: 'Begins with `brk_test_`.' },
  },
});

@ObjectType('ApiKey', { description: 'What a program signs in with. Nobody can read its secret again.' })
export class ApiKey {
  @Field(() => Id, { description: 'The key id.' })
  id!: string;

  @Field({ description: 'What it is for.' })
  name!: string;

  @Field(() => ApiKeyMode, { description: 'What its text begins with.' })
  mode!: ApiKeyMode;

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
      'What the program sends as `Authorization: Bearer <secret>` or `X-API-Key: <secret>`. It is kept nowhere.',
  })
  secret!: string;
}
