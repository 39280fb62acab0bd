import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { DateTime, Id } from '../../../shared/records/scalars.js';

export enum CallerKind {
  PERSON = 'user',
  API_KEY = 'api_key',
}
registerEnumType(CallerKind, {
  name: 'CallerKind',
  description: 'What sends the request.',
  valuesConfig: {
    PERSON: { description: 'A person who signed in.' },
    API_KEY: { description: 'A program with an API key.' },
  },
});

@ObjectType('Caller', {
  description: 'Who sends this request, and what they may do: a person or an API key.',
})
export class Caller {
  @Field(() => CallerKind, { description: 'What it is.' })
  kind!: CallerKind;

  @Field({ description: 'The full name of the person, or the name of the key.' })
  name!: string;

  @Field(() => Id, { nullable: true, description: 'The user id of a person; null for an API key.' })
  userId!: string | null;

  @Field(() => Id, { nullable: true, description: 'The id of an API key; null for a person.' })
  apiKeyId!: string | null;

  @Field(() => String, { nullable: true, description: 'The e-mail of a person; null for an API key.' })
  email!: string | null;

  @Field(() => String, { nullable: true, description: 'The role of a person; null for an API key.' })
  role!: string | null;

  @Field(() => DateTime, { nullable: true, description: 'When an API key ends; null for a person.' })
  expiresAt!: string | null;

  @Field(() => [String], {
    description:
      'Ids of all permissions that this request has: of an API key its scopes, as far as its maker holds them.',
  })
  permissions!: string[];
}
