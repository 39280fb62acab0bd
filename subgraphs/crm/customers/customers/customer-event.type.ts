import { Directive, Field, ObjectType } from 'type-graphql';
import { EventNode } from '../../../../shared/records/event-node.type.js';
import { Uuid } from '../../../../shared/records/scalars.js';

@ObjectType('CustomerEvent', { description: 'That a customer was created, changed or erased.' })
@Directive('@key(fields: "id")')
export class CustomerEvent extends EventNode {
  @Field(() => Uuid, { description: 'The customer, whether or not it still exists.' })
  recordId!: string;
}
