import { Directive, Field, ObjectType } from 'type-graphql';
import { Id } from '../../../../shared/records/scalars.js';

/** The customer of another aggregate. */
@ObjectType('Customer')
@Directive('@key(fields: "id")')
export class Customer {
  @Field(() => Id, { description: 'The customer id.' })
  id!: string;

  @Field(() => String, { nullable: true, description: 'Name.' })
  name?: string;
}

/** identity describes it. */
@ObjectType('User')
@Directive('@key(fields: "id", resolvable: false)')
export class User {
  @Field(() => Id, { description: 'The user id.' })
  id!: string;

  @Field(() => String, { nullable: true, description: 'Full name.' })
  name?: string;
}
