import { Directive, Field, ObjectType } from 'type-graphql';
import { Id } from '../../../shared/records/scalars.js';

/** identity describes it. */
@ObjectType('User')
@Directive('@key(fields: "id", resolvable: false)')
export class User {
  @Field(() => Id, { description: 'The user id.' })
  id!: string;
}
