import { Directive, Field, ObjectType } from 'type-graphql';
import { EventNode } from '../../../../shared/records/event-node.type.js';
import { Uuid } from '../../../../shared/records/scalars.js';

@ObjectType('InteractionEvent', { description: 'That a contact with a customer was noted.' })
@Directive('@key(fields: "id")')
export class InteractionEvent extends EventNode {
  @Field(() => Uuid, { description: 'The interaction, whether or not it still exists.' })
  recordId!: string;
}
