import { Directive, Field, ObjectType, registerEnumType } from 'type-graphql';
import { connectionOf } from '../../../shared/pagination/connection.js';
import { DateTime, Uuid } from '../../../shared/subgraph/scalars.js';

export enum UserStatus {
  ACTIVE = 'active',
  DEACTIVATED = 'deactivated',
}
registerEnumType(UserStatus, {
  name: 'UserStatus',
  description: 'Whether a user can sign in.',
  valuesConfig: {
    ACTIVE: { description: 'Can sign in.' },
    DEACTIVATED: { description: 'Cannot; the records they made keep their name.' },
  },
});

@ObjectType('User', { description: 'A member of the business.' })
@Directive('@key(fields: "id")')
export class User {
  @Field(() => Uuid, { description: 'The user id.' })
  id!: string;

  @Field({ description: 'Full name.' })
  name!: string;

  @Field({ description: 'E-mail, lower-cased; unique over the whole platform.' })
  email!: string;

  @Field({ description: 'The role, such as `owner` or `staff`; it maps to permissions.' })
  role!: string;

  @Field(() => UserStatus, { description: 'Whether the user can sign in.' })
  status!: UserStatus;

  @Field(() => DateTime, { nullable: true, description: 'When the user last signed in.' })
  lastLoginAt!: string | null;

  @Field(() => DateTime, { description: 'When the user joined.' })
  createdAt!: string;
}

export const UserConnection = connectionOf(() => User, 'User');

@ObjectType({ description: 'The member as they are now.' })
export class UserPayload {
  @Field(() => User, { description: 'The member.' })
  user!: User;
}
