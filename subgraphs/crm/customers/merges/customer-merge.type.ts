import { ArrayMaxSize, IsOptional, MaxLength } from 'class-validator';
import { Field, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { DateTime, Id, Json } from '../../../../shared/records/scalars.js';
import { User } from '../../users/user.type.js';
import type { CustomerRow } from '../customers/customer.record.js';
import { Customer } from '../customers/customer.type.js';
import { chosenColumns } from './merge.rules.js';

enum MergeSideValue {
  SURVIVOR = 'survivor',
  MERGED = 'merged',
}
registerEnumType(MergeSideValue, {
  name: 'MergeSide',
  description: 'One of two customers that are merged.',
  valuesConfig: {
    SURVIVOR: { description: 'The customer that stays.' },
    MERGED: { description: 'The customer that becomes one with it.' },
  },
});

@ObjectType({ description: 'A field of two customers that are to be merged.' })
export class MergeFieldPreview {
  @Field({
    description: `\`${chosenColumns.map(({ column }) => column).join('\`, \`')}\`, \`company\` (values are ids), or \`custom.<key>\`. Tags are no choice: the survivor has those of both.`,
  })
  field!: string;

  @Field(() => Json, { nullable: true, description: 'What the survivor has; null for nothing.' })
  survivorValue!: unknown;

  @Field(() => Json, { nullable: true, description: 'What the other one has; null for nothing.' })
  mergedValue!: unknown;

  @Field({ description: 'Whether both have a value, and not the same: somebody should choose.' })
  isConflict!: boolean;

  @Field(() => MergeSideValue, { description: 'Whose value is taken when nobody chooses.' })
  suggested!: MergeSideValue;
}

@ObjectType({ description: 'Records of one kind that a merge gives to the survivor.' })
export class MergeReferenceCount {
  @Field({ description: 'The part of the platform that has them, such as `crm`.' })
  subgraph!: string;

  @Field({ description: 'What they are, such as `deals`.' })
  label!: string;

  @Field(() => Int, { description: 'How many there are.' })
  count!: number;
}

@ObjectType({ description: 'What a merge would do.' })
export class MergePreview {
  @Field(() => Customer, { description: 'The customer that stays.' })
  survivor!: CustomerRow;

  @Field(() => Customer, { description: 'The customer that becomes one with it.' })
  merged!: CustomerRow;

  @Field(() => [MergeFieldPreview], { description: 'What can be chosen.' })
  fields!: MergeFieldPreview[];

  @Field(() => [MergeReferenceCount], {
    description: 'What refers to the merged one, over the whole platform.',
  })
  references!: MergeReferenceCount[];
}

@ObjectType({ description: 'That two customers became one.' })
export class CustomerMerge {
  @Field(() => Id, { description: 'The merge id; undoMerge takes it.' })
  id!: string;

  @Field(() => Id, { description: 'The customer that stayed.' })
  survivorId!: string;

  @Field(() => Id, { description: 'The customer that was merged; this id leads to the survivor.' })
  mergedId!: string;

  @Field(() => User, { nullable: true, description: 'Who merged them.' })
  mergedBy!: User;

  @Field(() => DateTime, { description: 'When they were merged.' })
  mergedAt!: string;

  @Field(() => DateTime, { description: 'Until when the merge can be undone: 30 days.' })
  undoUntil!: string;

  @Field(() => DateTime, { nullable: true, description: 'When it was undone; null when it was not.' })
  undoneAt!: string | null;
}

@ObjectType({ description: 'The survivor, and the merge to undo.' })
export class MergeCustomersPayload {
  @Field(() => Customer, { description: 'The survivor as it is now.' })
  customer!: CustomerRow;

  @Field(() => CustomerMerge, { description: 'The merge.' })
  merge!: CustomerMerge;
}

@ObjectType({ description: 'Two customers again.' })
export class UndoMergePayload {
  @Field(() => Customer, { description: 'The former survivor as it is now.' })
  survivor!: CustomerRow;

  @Field(() => Customer, { description: 'The customer that is back.' })
  restored!: CustomerRow;

  @Field(() => CustomerMerge, { description: 'The merge, undone.' })
  merge!: CustomerMerge;
}

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
