import { IsOptional, ValidateNested } from 'class-validator';
import { ArgsType, Field, InputType, registerEnumType } from 'type-graphql';
import { DateTimeFilter } from '../../../shared/records/date-time-filter.js';
import { PageArguments } from '../../../shared/records/page-arguments.js';
import { SortDirection } from '../../../shared/records/sort-direction.js';
import { Uuid } from '../../../shared/records/scalars.js';
import { TaskPriority, TaskStatus } from './task-status.js';

@InputType({ description: 'Which tasks; all conditions must hold.' })
export class TaskFilter {
  @Field(() => Boolean, { nullable: true, description: 'True: those of the caller; false: those of others.' })
  @IsOptional()
  mine?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'True: open ones whose moment has passed; false: all others.',
  })
  @IsOptional()
  overdue?: boolean | null;

  @Field(() => TaskStatus, { nullable: true, description: 'Those that stand so.' })
  @IsOptional()
  status?: TaskStatus | null;

  @Field(() => TaskPriority, { nullable: true, description: 'Those of this priority.' })
  @IsOptional()
  priority?: TaskPriority | null;

  @Field(() => Uuid, { nullable: true, description: 'Those that this member is to do.' })
  @IsOptional()
  assigneeId?: string | null;

  @Field(() => Uuid, { nullable: true, description: 'Those about this customer.' })
  @IsOptional()
  customerId?: string | null;

  @Field(() => Uuid, { nullable: true, description: 'Those about this company.' })
  @IsOptional()
  companyId?: string | null;

  @Field(() => Uuid, { nullable: true, description: 'Those about this deal.' })
  @IsOptional()
  dealId?: string | null;

  @Field(() => DateTimeFilter, { nullable: true, description: 'By the moment they are due.' })
  @IsOptional()
  @ValidateNested()
  dueAt?: DateTimeFilter | null;

  @Field(() => DateTimeFilter, { nullable: true, description: 'By the time they were added.' })
  @IsOptional()
  @ValidateNested()
  createdAt?: DateTimeFilter | null;
}

export enum TaskSortField {
  CREATED_AT = 'created_at',
  UPDATED_AT = 'updated_at',
  DUE_AT = 'due_at',
  TITLE = 'title',
}
registerEnumType(TaskSortField, {
  name: 'TaskSortField',
  description: 'What tasks can be sorted by.',
  valuesConfig: {
    CREATED_AT: { description: 'When they were added.' },
    UPDATED_AT: { description: 'When they were last changed.' },
    DUE_AT: { description: 'When they are due; those without a moment count as later than all.' },
    TITLE: { description: 'Their title.' },
  },
});

@InputType({ description: 'The order of a list of tasks.' })
export class TaskOrder {
  @Field(() => TaskSortField, { description: 'What to sort by.' })
  field!: TaskSortField;

  @Field(() => SortDirection, { description: 'Upwards or downwards.' })
  direction!: SortDirection;
}

/** The arguments of a list of tasks. */
@ArgsType()
export class TasksArguments extends PageArguments {
  @Field(() => TaskFilter, { nullable: true, description: 'Which tasks. Default: all.' })
  @IsOptional()
  @ValidateNested()
  filter?: TaskFilter | null;

  @Field(() => TaskOrder, { nullable: true, description: 'In which order. Default: newest first.' })
  @IsOptional()
  @ValidateNested()
  orderBy?: TaskOrder | null;
}
