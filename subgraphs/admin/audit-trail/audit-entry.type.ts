import { Directive, Field, Float, ObjectType } from 'type-graphql';
import { connectionOf } from '../../../shared/records/connection.js';
import { Node } from '../../../shared/records/node.type.js';
import { DateTime, Json, Id } from '../../../shared/records/scalars.js';

@ObjectType('AuditEntry', {
  implements: Node,
  description: 'Something that was done in a business; never changed or deleted.',
})
@Directive('@key(fields: "id")')
export class AuditEntry {
  @Field(() => Id, { description: 'The entry id.' })
  id!: string;

  @Field({ description: 'What was done, such as `customer.created` or `user.signed_in`.' })
  action!: string;

  @Field({ description: 'The table that holds the record, with its schema.' })
  table!: string;

  @Field(() => Id, { description: 'The record that it was done to.' })
  recordId!: string;

  @Field(() => Json, {
    nullable: true,
    description:
      'The record before; null when it was new, and while `missingPermission` says what the caller lacks.',
  })
  before!: object | null;

  @Field(() => Json, {
    nullable: true,
    description:
      'The record after; null when it is gone, and while `missingPermission` says what the caller lacks.',
  })
  after!: object | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The permission that the caller lacks, or whose module is not active, to see `before` and `after`; null when they are shown. Nobody sees them of another business’s modules.',
  })
  missingPermission!: string | null;

  @Field({ description: 'The request that did it, as `X-Request-Id` answered it.' })
  requestId!: string;

  @Field(() => String, { nullable: true, description: 'The network address that the request came from.' })
  address!: string | null;

  @Field(() => DateTime, { description: 'When it was done.' })
  timestamp!: string;

  @Field(() => Id, { nullable: true, description: 'Who did it; null when the platform itself did.' })
  userId!: string | null;

  @Field({ description: 'Whether a member of the platform’s staff did it.' })
  isByStaff!: boolean;

  @Field(() => Id, { nullable: true, description: 'The API key that did it in the user’s name.' })
  apiKeyId!: string | null;

  @Field(() => Id, { nullable: true, description: 'Whom the user impersonated.' })
  subjectUserId!: string | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Its place in the hash chain, from 1; null while it is not sealed, for about a second.',
  })
  seq!: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'Hash of its link in the chain: SHA-256 in hex; null while it is not sealed.',
  })
  hash!: string | null;
}

export const AuditEntryConnection = connectionOf(() => AuditEntry, 'AuditEntry');
