import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { DateTime, Id } from '../../../shared/records/scalars.js';

export enum CredentialKind {
  USER = 'user',
  API_KEY = 'api_key',
}
registerEnumType(CredentialKind, {
  name: 'CredentialKind',
  description: 'What a caller proved who they are with.',
  valuesConfig: {
    USER: { description: 'An access token of a person.' },
    API_KEY: { description: 'An API key.' },
  },
});

@ObjectType({ description: 'One request to the API, as it was answered.' })
export class ApiCall {
  @Field({ description: 'The HTTP method, such as `GET`.' })
  method!: string;

  @Field({ description: 'The route, such as `/v1/crm/customers/{id}` or `/graphql`; without values.' })
  path!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'The name of the GraphQL operation, or of the route’s, such as `ReadCustomer`; null without one.',
  })
  operationName!: string | null;

  @Field(() => Int, { description: 'The HTTP status of the answer.' })
  status!: number;

  @Field(() => Int, { description: 'How long the answer took, in ms; of a stream, its beginning.' })
  durationMs!: number;

  @Field(() => String, {
    nullable: true,
    description: 'The code of the first error, such as `VAL-001`; null when there was none.',
  })
  errorCode!: string | null;

  @Field(() => CredentialKind, { description: 'What the caller signed in with.' })
  credentialKind!: CredentialKind;

  @Field(() => Id, { description: 'The user, or the API key.' })
  credentialId!: string;

  @Field({
    description: 'The network that it came from, such as `203.0.113.0/24`: 24 bits of IPv4, 64 of IPv6.',
  })
  addressNetwork!: string;

  @Field(() => DateTime, { description: 'When it arrived.' })
  startedAt!: string;
}

@ObjectType({ description: 'What was asked under one request id.' })
export class ApiRequest {
  @Field({
    description: 'The id, as `X-Request-Id` answered it, such as `req_01930000-0000-7000-8000-000000000001`.',
  })
  requestId!: string;

  @Field(() => [ApiCall], {
    description: 'The requests, newest first, 100 at the most: several when the caller repeats its own id.',
  })
  calls!: ApiCall[];
}
