import { Directive, Field, ObjectType } from 'type-graphql';
import { Uuid } from '../../../shared/records/scalars.js';

/** identity describes it. */
@ObjectType('User')
@Directive('@key(fields: "id", resolvable: false)')
export class User {
  @Field(() => Uuid, { description: 'The user id.' })
  id!: string;
}
