import { Field, Int, ObjectType } from 'type-graphql';
import { MoneyType } from '../../../../shared/records/money.type.js';
import { Pipeline, Stage } from '../pipelines/pipeline.type.js';

@ObjectType({ description: 'What deals are worth together, in one currency.' })
export class DealTotal {
  @Field(() => Int, { description: 'How many deals have an amount in this currency.' })
  dealCount!: number;

  @Field(() => MoneyType, { description: 'The sum of their amounts.' })
  amount!: MoneyType;

  @Field(() => MoneyType, {
    description:
      'The sum times the probability of the stage, rounded half away from zero once for each stage.',
  })
  weightedAmount!: MoneyType;
}

@ObjectType({ description: 'The deals of one stage together.' })
export class StageSummary {
  @Field(() => Stage, { description: 'The stage; an archived one only while deals are in it.' })
  stage!: Stage;

  @Field(() => Int, { description: 'How many deals are in the stage, with and without an amount.' })
  dealCount!: number;

  @Field(() => [DealTotal], { description: 'Their amounts by currency, in alphabetical order.' })
  totals!: DealTotal[];
}

@ObjectType({ description: 'The deals of a pipeline together.' })
export class PipelineSummary {
  @Field(() => Pipeline, { description: 'The pipeline.' })
  pipeline!: Pipeline;

  @Field(() => [StageSummary], { description: 'Each stage, in order.' })
  stages!: StageSummary[];

  @Field(() => [DealTotal], { description: 'The open deals of all stages by currency.' })
  openTotals!: DealTotal[];
}
