import { Directive, Field, ObjectType } from 'type-graphql';
import { Id } from '../../../../shared/records/scalars.js';

/** crm describes it. */
@ObjectType('Deal')
@Directive('@key(fields: "id", resolvable: false)')
export class Deal {
  @Field(() => Id, { description: 'The deal id.' })
  id!: string;
}
