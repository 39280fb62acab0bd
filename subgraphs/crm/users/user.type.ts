import { Directive, Field, ObjectType } from 'type-graphql';
import { Uuid } from '../../../shared/subgraph/scalars.js';

@ObjectType('User', { description: 'A member of the business; identity knows more.' })
@Directive('@key(fields: "id", resolvable: false)')
export class User {
  @Field(() => Uuid, { description: 'The user id.' })
  id!: string;
}
