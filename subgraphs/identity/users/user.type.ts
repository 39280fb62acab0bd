import { Directive, Field, ObjectType, registerEnumType } from 'type-graphql';
import { connectionOf } from '../../../shared/records/connection.js';
import { personalDirective } from '../../../shared/records/event-stream.js';
import { Node } from '../../../shared/records/node.type.js';
import { DateTime, Id } from '../../../shared/records/scalars.js';

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

@ObjectType('User', {
  implements: Node,
  description:
    'A member of the business. Every caller sees the id and the name; the rest is for the user, and for callers with users.view or users.edit. Who may not see it is told the permission.',
})
@Directive('@key(fields: "id")')
export class User {
  @Field(() => Id, { description: 'The user id.' })
  id!: string;

  @Field({ description: 'Full name.' })
  name!: string;

  @Field(() => String, {
    nullable: true,
    description: 'E-mail, lower-cased; unique over the whole platform.',
  })
  @Directive(personalDirective)
  email!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The role, such as `owner` or `staff`; it maps to permissions.',
  })
  @Directive(personalDirective)
  role!: string | null;

  @Field(() => UserStatus, { nullable: true, description: 'Whether the user can sign in.' })
  @Directive(personalDirective)
  status!: UserStatus | null;

  @Field(() => DateTime, { nullable: true, description: 'When the user last signed in.' })
  @Directive(personalDirective)
  lastLoginAt!: string | null;

  @Field(() => DateTime, { nullable: true, description: 'When the user joined.' })
  @Directive(personalDirective)
  createdAt!: string | null;
}

export const UserConnection = connectionOf(() => User, 'User');

@ObjectType({ description: 'The member as they are now.' })
export class UserPayload {
  @Field(() => User, { description: 'The member.' })
  user!: User;
}
