import { IsOptional } from 'class-validator';
import { Field, InputType } from 'type-graphql';
import { Line, OptionalText } from '../../../shared/records/input-text.js';
import { DateTime, Uuid } from '../../../shared/records/scalars.js';
import { VersionedInput } from '../../../shared/records/versioned-input.js';
import { TaskPriority, TaskStatus } from './task-status.js';

const ofOthers = 'NOT-FOUND-001 for an id of another business.';

@InputType({ description: 'A task to add; it belongs to one customer, company or deal, or to none.' })
export class CreateTaskInput {
  @Field({ description: 'Title, 1 to 200 characters.' })
  @Line(1, 200)
  title!: string;

  @Field(() => String, { nullable: true, description: 'Free text, up to 10,000 characters.' })
  @IsOptional()
  @OptionalText(10_000)
  notes?: string | null;

  @Field(() => DateTime, {
    nullable: true,
    description: 'By when. For a whole day send its end in the timezone of the business.',
  })
  @IsOptional()
  dueAt?: Date | null;

  @Field(() => TaskPriority, { nullable: true, description: 'How much it matters. Default: NORMAL.' })
  @IsOptional()
  priority?: TaskPriority | null;

  @Field(() => Uuid, {
    nullable: true,
    description: `Who is to do it: an active member. Default: nobody yet. ${ofOthers}`,
  })
  @IsOptional()
  assigneeId?: string | null;

  @Field(() => Uuid, { nullable: true, description: `The customer it is about. ${ofOthers}` })
  @IsOptional()
  customerId?: string | null;

  @Field(() => Uuid, { nullable: true, description: `The company it is about. ${ofOthers}` })
  @IsOptional()
  companyId?: string | null;

  @Field(() => Uuid, { nullable: true, description: `The deal it is about. ${ofOthers}` })
  @IsOptional()
  dealId?: string | null;
}

@InputType({ description: 'Changes to a task. What is absent stays; null clears.' })
export class UpdateTaskInput extends VersionedInput {
  @Field(() => Uuid, { description: 'The task to change.' })
  id!: string;

  @Field(() => String, { nullable: true, description: 'Title, 1 to 200 characters; cannot be cleared.' })
  @IsOptional()
  @Line(1, 200)
  title?: string | null;

  @Field(() => String, { nullable: true, description: 'Free text, up to 10,000 characters.' })
  @IsOptional()
  @OptionalText(10_000)
  notes?: string | null;

  @Field(() => DateTime, { nullable: true, description: 'By when it is to be done.' })
  @IsOptional()
  dueAt?: Date | null;

  @Field(() => TaskPriority, { nullable: true, description: 'How much it matters; null leaves it.' })
  @IsOptional()
  priority?: TaskPriority | null;

  @Field(() => TaskStatus, { nullable: true, description: 'How it stands; null leaves it.' })
  @IsOptional()
  status?: TaskStatus | null;

  @Field(() => Uuid, { nullable: true, description: `Who is to do it: an active member. ${ofOthers}` })
  @IsOptional()
  assigneeId?: string | null;

  @Field(() => Uuid, {
    nullable: true,
    description: `The customer it is about from now on, and no other record. ${ofOthers}`,
  })
  @IsOptional()
  customerId?: string | null;

  @Field(() => Uuid, {
    nullable: true,
    description: `The company it is about from now on, and no other record. ${ofOthers}`,
  })
  @IsOptional()
  companyId?: string | null;

  @Field(() => Uuid, {
    nullable: true,
    description: `The deal it is about from now on, and no other record. ${ofOthers}`,
  })
  @IsOptional()
  dealId?: string | null;
}

@InputType({ description: 'A task to delete.' })
export class DeleteTaskInput {
  @Field(() => Uuid, { description: 'The task to delete.' })
  id!: string;
}
