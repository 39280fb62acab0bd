import { Directive, Field, ObjectType } from 'type-graphql';
import { Id } from '../../../../shared/records/scalars.js';

/** crm describes it. */
@ObjectType('Customer')
@Directive('@key(fields: "id")')
export class Customer {
  @Field(() => Id, { description: 'The customer id.' })
  id!: string;
}
