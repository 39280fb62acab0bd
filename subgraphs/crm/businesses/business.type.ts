import { Directive, Field, ObjectType } from 'type-graphql';
import { Id } from '../../../shared/records/scalars.js';

/** identity describes it. */
@ObjectType('Business')
@Directive('@key(fields: "id")')
export class Business {
  @Field(() => Id, { description: 'The `business_id` of every record it owns.' })
  id!: string;
}
