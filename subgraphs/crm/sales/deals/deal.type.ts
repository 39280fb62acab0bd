import { IsOptional } from 'class-validator';
import { Field, InputType, Int, ObjectType } from 'type-graphql';
import { connectionOf } from '../../../../shared/records/connection.js';
import { Line } from '../../../../shared/records/input-text.js';
import { recordGraph } from '../../../../shared/records/record-graph.js';
import { DateTime, Id } from '../../../../shared/records/scalars.js';
import { VersionedInput } from '../../../../shared/records/versioned-input.js';
import { PipelineVersionInput } from '../pipelines/pipeline.input.js';
import { deal } from './deal.record.js';

export const dealGraph = recordGraph(deal);
export const Deal = dealGraph.type;

@ObjectType('DealStageChange', { description: 'That a deal came to a stage. Never changed.' })
export class DealStageChange {
  @Field(() => Id, { description: 'The id of the change.' })
  id!: string;

  @Field(() => DateTime, { description: 'When it came there.' })
  changedAt!: string;

  @Field(() => Int, {
    nullable: true,
    description: 'How long it was in the stage that it left, in seconds; null for the first stage.',
  })
  secondsInStage!: number | null;
}

export const DealStageChangeConnection = connectionOf(() => DealStageChange, 'DealStageChange');

@InputType({ description: 'A move of a deal to another stage.' })
export class MoveDealInput extends VersionedInput {
  @Field(() => Id, { description: 'The deal to move.' })
  id!: string;

  @Field(() => Id, {
    description:
      'The stage in use that it comes to, also of another pipeline. NOT-FOUND-001 for an id of another business.',
  })
  stageId!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Why it was won or lost, 1 to 500 characters; kept in stages that mean so.',
  })
  @IsOptional()
  @Line(1, 500)
  reason?: string | null;
}

@InputType({ description: 'A stage to archive.' })
export class ArchiveStageInput extends PipelineVersionInput {
  @Field(() => Id, { description: 'The stage that deals can come to no more. Its history stays.' })
  id!: string;

  @Field(() => Id, {
    nullable: true,
    description:
      'Where its open deals go: an open stage in use of the same pipeline. PIPELINE-001 when there are open deals and no target.',
  })
  @IsOptional()
  targetStageId?: string | null;
}
