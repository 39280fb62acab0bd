import { ArrayMaxSize, ArrayMinSize, IsOptional, Max, Min } from 'class-validator';
import { Field, InputType, Int } from 'type-graphql';
import { Line } from '../../../../shared/records/input-text.js';
import { Id } from '../../../../shared/records/scalars.js';
import { StageKindType } from './pipeline.type.js';
import { mostStages, type StageKind } from './stage.rules.js';

@InputType({ description: 'What every change of a pipeline may name.' })
export abstract class PipelineVersionInput {
  @Field(() => Int, {
    nullable: true,
    description: 'The version of the pipeline that the change is based on. STALE-001 when it is not current.',
  })
  @IsOptional()
  @Min(1)
  version?: number | null;
}

@InputType({ description: 'A stage of a new pipeline.' })
export class StageInput {
  @Field({ description: 'Name, 1 to 100 characters.' })
  @Line(1, 100)
  name!: string;

  @Field(() => StageKindType, {
    defaultValue: 'open',
    description: 'What it means for a deal to be here.',
  })
  kind!: StageKind;

  @Field(() => Int, {
    nullable: true,
    description: 'Percent, of an open stage: 0 to 100, 50 unless given. Won is always 100, lost 0.',
  })
  @IsOptional()
  @Min(0)
  @Max(100)
  probability?: number | null;
}

@InputType({ description: 'A pipeline to make.' })
export class CreatePipelineInput {
  @Field({ description: 'Name, 1 to 100 characters. CONFLICT-001 when another pipeline has it.' })
  @Line(1, 100)
  name!: string;

  @Field(() => [StageInput], {
    nullable: true,
    description:
      'The stages in order, up to 30, at least one of each kind. Default: Lead, Qualified, Proposal, Negotiation, Won, Lost.',
  })
  @IsOptional()
  @ArrayMinSize(3)
  @ArrayMaxSize(mostStages)
  stages?: StageInput[] | null;
}

@InputType({ description: 'A new name for a pipeline.' })
export class UpdatePipelineInput extends PipelineVersionInput {
  @Field(() => Id, { description: 'The pipeline to change.' })
  id!: string;

  @Field({ description: 'Name, 1 to 100 characters. CONFLICT-001 when another pipeline has it.' })
  @Line(1, 100)
  name!: string;
}

@InputType({ description: 'A stage to add.' })
export class AddStageInput extends PipelineVersionInput {
  @Field(() => Id, { description: 'The pipeline to add it to.' })
  pipelineId!: string;

  @Field({ description: 'Name, 1 to 100 characters. CONFLICT-001 when another stage in use has it.' })
  @Line(1, 100)
  name!: string;

  @Field(() => StageKindType, {
    defaultValue: 'open',
    description: 'What it means for a deal to be here.',
  })
  kind!: StageKind;

  @Field(() => Int, {
    nullable: true,
    description: 'Percent, of an open stage: 0 to 100, 50 unless given. Won is always 100, lost 0.',
  })
  @IsOptional()
  @Min(0)
  @Max(100)
  probability?: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'The place within the pipeline, from 0. Default: behind the last stage of its kind.',
  })
  @IsOptional()
  @Min(0)
  @Max(mostStages)
  position?: number | null;
}

@InputType({ description: 'Changes to a stage. What is absent stays.' })
export class UpdateStageInput extends PipelineVersionInput {
  @Field(() => Id, { description: 'The stage to change.' })
  id!: string;

  @Field(() => String, { nullable: true, description: 'Name, 1 to 100 characters.' })
  @IsOptional()
  @Line(1, 100)
  name?: string | null;

  @Field(() => Int, { nullable: true, description: 'Percent, 0 to 100; of open stages only.' })
  @IsOptional()
  @Min(0)
  @Max(100)
  probability?: number | null;
}

@InputType({ description: 'A new order of the stages of a pipeline.' })
export class ReorderStagesInput extends PipelineVersionInput {
  @Field(() => Id, { description: 'The pipeline.' })
  pipelineId!: string;

  @Field(() => [Id], {
    description: 'Stages in use, in the new order; those that are not named follow in their old one.',
  })
  @ArrayMinSize(1)
  @ArrayMaxSize(mostStages)
  stageIds!: string[];
}
