import { ArrayMaxSize, IsOptional, MaxLength } from 'class-validator';
import { Field, InputType, Int } from 'type-graphql';
import { Id } from '../../../../shared/records/scalars.js';
import { MergeSideValue } from './customer-merge.type.js';

@InputType({ description: 'Whose value of a field the survivor gets.' })
export class MergeChoiceInput {
  @Field({ description: 'The field, as previewMerge names it.' })
  @MaxLength(60)
  field!: string;

  @Field(() => MergeSideValue, { description: 'Whose value it gets.' })
  from!: MergeSideValue;
}

@InputType({ description: 'Two customers to make one.' })
export class MergeCustomersInput {
  @Field(() => Id, { description: 'The customer that stays.' })
  survivorId!: string;

  @Field(() => Id, { description: 'The customer that becomes one with it.' })
  mergedId!: string;

  @Field(() => Int, {
    nullable: true,
    description: 'Merge only while the survivor is at this version; STALE-001 otherwise.',
  })
  survivorVersion?: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Merge only while the other one is at this version; STALE-001 otherwise.',
  })
  mergedVersion?: number | null;

  @Field(() => [MergeChoiceInput], {
    nullable: true,
    description: 'Whose values to take. Default: the survivor’s, where it has one.',
  })
  @IsOptional()
  @ArrayMaxSize(100)
  choices?: MergeChoiceInput[] | null;
}

@InputType({ description: 'A merge to undo.' })
export class UndoMergeInput {
  @Field(() => Id, { description: 'The merge.' })
  id!: string;
}
