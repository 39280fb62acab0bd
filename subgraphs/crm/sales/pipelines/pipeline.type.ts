import { Directive, Field, Int, ObjectType } from 'type-graphql';
import { Node } from '../../../../shared/records/node.type.js';
import { DateTime, Id } from '../../../../shared/records/scalars.js';

@ObjectType('Pipeline', {
  implements: Node,
  description: 'A way that deals of the business go, stage by stage.',
})
@Directive('@key(fields: "id")')
export class Pipeline {
  @Field(() => Id, { description: 'The pipeline id.' })
  id!: string;

  @Field({ description: 'Name, 1 to 100 characters; unique within the business.' })
  name!: string;

  @Field({ description: 'Whether deals go here that name no stage; true for one pipeline.' })
  isDefault!: boolean;

  @Field(() => Int, {
    description:
      'Counts up with each change of the pipeline and its stages; name it in a change to be told of a lost race.',
  })
  version!: number;

  @Field(() => DateTime, { description: 'When the pipeline was made.' })
  createdAt!: string;

  @Field(() => DateTime, { description: 'When the pipeline or a stage was last changed.' })
  updatedAt!: string;
}

@ObjectType({ description: 'The pipeline after the change.' })
export class PipelinePayload {
  @Field(() => Pipeline, { description: 'The new state.' })
  pipeline!: Pipeline;
}
