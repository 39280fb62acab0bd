import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { connectionOf } from '../../../shared/records/connection.js';
import { DateTime, Id } from '../../../shared/records/scalars.js';

export enum InvitationStatus {
  PENDING = 'pending',
  ACCEPTED = 'accepted',
  REVOKED = 'revoked',
  EXPIRED = 'expired',
}
registerEnumType(InvitationStatus, {
  name: 'InvitationStatus',
  description: 'What became of an invitation.',
  valuesConfig: {
    PENDING: { description: 'Its link can be used.' },
    ACCEPTED: { description: 'The person joined.' },
    REVOKED: { description: 'It was withdrawn.' },
    EXPIRED: { description: 'Its link is past its end; it can be sent again.' },
  },
});

@ObjectType({ description: 'An invitation to join the business.' })
export class Invitation {
  @Field(() => Id, { description: 'The invitation id.' })
  id!: string;

  @Field({ description: 'Whom it was sent to, lower-cased.' })
  email!: string;

  @Field({ description: 'The role that the person will have.' })
  role!: string;

  @Field(() => InvitationStatus, { description: 'What became of it.' })
  status!: InvitationStatus;

  @Field(() => DateTime, { description: 'When it was first sent.' })
  createdAt!: string;

  @Field(() => DateTime, { description: 'When its link ends or ended.' })
  expiresAt!: string;
}

export const InvitationConnection = connectionOf(() => Invitation, 'Invitation');

@ObjectType({ description: 'The invitation as it is now.' })
export class InvitationPayload {
  @Field(() => Invitation, { description: 'The invitation.' })
  invitation!: Invitation;
}

@ObjectType({ description: 'The person has joined, and can sign in.' })
export class AcceptInvitationPayload {
  @Field({ description: 'The e-mail to sign in with.' })
  email!: string;
}
