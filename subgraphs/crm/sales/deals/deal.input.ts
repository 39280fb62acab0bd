import { IsOptional, ValidateNested } from 'class-validator';
import { Field, InputType } from 'type-graphql';
import { Line } from '../../../../shared/records/input-text.js';
import { MoneyInput } from '../../../../shared/records/money.type.js';
import { CalendarDate, Uuid } from '../../../../shared/records/scalars.js';
import { VersionedInput } from '../../../../shared/records/versioned-input.js';

const ofOthers = 'NOT-FOUND-001 for an id of another business.';

@InputType({ description: 'A deal to add.' })
export class CreateDealInput {
  @Field({ description: 'Title, 1 to 200 characters.' })
  @Line(1, 200)
  title!: string;

  @Field(() => Uuid, { nullable: true, description: `The customer, if known. ${ofOthers}` })
  @IsOptional()
  customerId?: string | null;

  @Field(() => Uuid, { nullable: true, description: `The company, if there is one. ${ofOthers}` })
  @IsOptional()
  companyId?: string | null;

  @Field(() => Uuid, {
    nullable: true,
    description: `The pipeline, when no stage is named: its first open stage. Default: the default pipeline. ${ofOthers}`,
  })
  @IsOptional()
  pipelineId?: string | null;

  @Field(() => Uuid, { nullable: true, description: `The stage that the deal begins in. ${ofOthers}` })
  @IsOptional()
  stageId?: string | null;

  @Field(() => MoneyInput, { nullable: true, description: 'What the deal is worth; zero or more.' })
  @IsOptional()
  @ValidateNested()
  amount?: MoneyInput | null;

  @Field(() => Uuid, {
    nullable: true,
    description: `Who works on it: an active member. Default: the caller. ${ofOthers}`,
  })
  @IsOptional()
  ownerId?: string | null;

  @Field(() => CalendarDate, { nullable: true, description: 'The day on which it should be closed.' })
  @IsOptional()
  expectedCloseDate?: string | null;
}

@InputType({
  description: 'Changes to a deal. What is absent stays; null clears. See moveDeal for its stage.',
})
export class UpdateDealInput extends VersionedInput {
  @Field(() => Uuid, { description: 'The deal to change.' })
  id!: string;

  @Field(() => String, { nullable: true, description: 'Title, 1 to 200 characters; cannot be cleared.' })
  @IsOptional()
  @Line(1, 200)
  title?: string | null;

  @Field(() => Uuid, { nullable: true, description: `The customer. ${ofOthers}` })
  @IsOptional()
  customerId?: string | null;

  @Field(() => Uuid, { nullable: true, description: `The company. ${ofOthers}` })
  @IsOptional()
  companyId?: string | null;

  @Field(() => MoneyInput, { nullable: true, description: 'What the deal is worth; zero or more.' })
  @IsOptional()
  @ValidateNested()
  amount?: MoneyInput | null;

  @Field(() => Uuid, {
    nullable: true,
    description: `Who works on it: an active member; cannot be cleared. ${ofOthers}`,
  })
  @IsOptional()
  ownerId?: string | null;

  @Field(() => CalendarDate, { nullable: true, description: 'The day on which it should be closed.' })
  @IsOptional()
  expectedCloseDate?: string | null;
}

@InputType({ description: 'A move of a deal to another stage.' })
export class MoveDealInput extends VersionedInput {
  @Field(() => Uuid, { description: 'The deal to move.' })
  id!: string;

  @Field(() => Uuid, {
    description: `The stage in use that it comes to, also of another pipeline. ${ofOthers}`,
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

@InputType({ description: 'A deal to delete.' })
export class DeleteDealInput {
  @Field(() => Uuid, { description: 'The deal to delete with its history. Its tasks stay.' })
  id!: string;
}
