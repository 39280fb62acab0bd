import { Directive, Field, ObjectType } from 'type-graphql';
import { Uuid } from '../../../shared/subgraph/scalars.js';

@ObjectType('Business', { description: 'The caller’s business, with its customers.' })
@Directive('@key(fields: "id")')
export class Business {
  @Field(() => Uuid, { description: 'The `business_id` of every record it owns.' })
  id!: string;
}
