import { Directive, Field, Int, ObjectType } from 'type-graphql';
import { Node } from '../../../../shared/records/node.type.js';
import { choiceType } from '../../../../shared/records/choice-type.js';
import { DateTime, Id } from '../../../../shared/records/scalars.js';
import { type StageKind, stageKinds } from './stage.rules.js';

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

export const StageKindType = choiceType(stageKinds);

@ObjectType('Stage', { implements: Node, description: 'A step that deals take in a pipeline.' })
@Directive('@key(fields: "id")')
export class Stage {
  @Field(() => Id, { description: 'The stage id.' })
  id!: string;

  @Field({ description: 'Name, 1 to 100 characters; unique among the stages of the pipeline in use.' })
  name!: string;

  @Field(() => StageKindType, { description: 'What it means for a deal to be here.' })
  kind!: StageKind;

  @Field(() => Int, { description: 'How likely a deal here is to be won, in percent.' })
  probability!: number;

  @Field(() => Int, { description: 'The place within the pipeline, from 0.' })
  position!: number;

  @Field(() => DateTime, {
    nullable: true,
    description: 'Since when no deal can come here any more; null for a stage in use.',
  })
  archivedAt!: string | null;
}
