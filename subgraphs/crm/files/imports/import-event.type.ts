import { Directive, Field, ObjectType } from 'type-graphql';
import { EventNode } from '../../../../shared/records/event-node.type.js';
import { Id } from '../../../../shared/records/scalars.js';

@ObjectType('ImportEvent', { description: 'That an import started, came further or ended.' })
@Directive('@key(fields: "id")')
export class ImportEvent extends EventNode {
  @Field(() => Id, { description: 'The import, whether or not it is still kept.' })
  recordId!: string;
}
