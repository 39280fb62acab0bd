import { Directive, Field, ObjectType } from 'type-graphql';
import { Uuid } from '../../../shared/records/scalars.js';

/** crm describes it. */
@ObjectType('Customer')
@Directive('@key(fields: "id")')
export class Customer {
  @Field(() => Uuid, {
    description: 'The customer id.',
  })
  id!: string;
}
