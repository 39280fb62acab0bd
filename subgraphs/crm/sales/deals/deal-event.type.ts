import { Directive, Field, ObjectType } from 'type-graphql';
import { EventNode } from '../../../../shared/records/event-node.type.js';
import { Uuid } from '../../../../shared/records/scalars.js';

@ObjectType('DealEvent', { description: 'That a deal was created, changed, moved, closed or deleted.' })
@Directive('@key(fields: "id")')
export class DealEvent extends EventNode {
  @Field(() => Uuid, { description: 'The deal, whether or not it still exists.' })
  recordId!: string;
}
