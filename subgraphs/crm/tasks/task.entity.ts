import type { Opt } from '@mikro-orm/core';
import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { TaskPriority, TaskStatus } from './task-status.js';

/** A task as writes see it; it refers to one customer, company or deal at most. */
@Entity({ schema: 'crm', tableName: 'tasks' })
export class TaskEntity {
  @PrimaryKey({ type: 'uuid' }) businessId!: string;
  @PrimaryKey({ type: 'uuid' }) id!: string;
  @Property({ type: 'text' }) title!: string;
  @Property({ type: 'text', nullable: true }) notes: string | null = null;
  @Property({ type: 'datetime', nullable: true }) dueAt: Date | null = null;
  @Property({ type: 'text' }) priority: Opt<TaskPriority> = TaskPriority.NORMAL;
  @Property({ type: 'text' }) status: Opt<TaskStatus> = TaskStatus.OPEN;
  /** When it was done or given up. */
  @Property({ type: 'datetime', nullable: true }) closedAt: Date | null = null;
  @Property({ type: 'uuid', nullable: true }) assigneeId: string | null = null;
  @Property({ type: 'uuid', nullable: true }) customerId: string | null = null;
  @Property({ type: 'uuid', nullable: true }) companyId: string | null = null;
  @Property({ type: 'uuid', nullable: true }) dealId: string | null = null;
  @Property({ type: 'integer', version: true }) version: Opt<number> = 1;
  @Property({ type: 'uuid' }) createdBy!: string;
  @Property({ type: 'datetime' }) createdAt!: Date;
  @Property({ type: 'datetime' }) updatedAt!: Date;
}
