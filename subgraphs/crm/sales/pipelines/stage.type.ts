import { Directive, Field, Int, ObjectType } from 'type-graphql';
import { Node } from '../../../../shared/records/node.type.js';
import { DateTime, Id } from '../../../../shared/records/scalars.js';
import { choiceType } from '../../../../shared/records/choice-type.js';
import { stageKinds, type StageKind } from './stage.rules.js';

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
