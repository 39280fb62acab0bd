import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import type { StageKind } from './stage.rules.js';

/** A stage as writes see it; archived, never deleted. */
@Entity({ schema: 'crm', tableName: 'stages' })
export class StageEntity {
  @PrimaryKey({ type: 'uuid' }) businessId!: string;
  @PrimaryKey({ type: 'uuid' }) id!: string;
  @Property({ type: 'uuid' }) pipelineId!: string;
  @Property({ type: 'text' }) name!: string;
  /** What must be unique. */
  @Property({ type: 'text' }) nameKey!: string;
  @Property({ type: 'text' }) kind!: StageKind;
  /** Percent. */
  @Property({ type: 'integer' }) probability!: number;
  @Property({ type: 'integer' }) position!: number;
  @Property({ type: 'datetime', nullable: true }) archivedAt: Date | null = null;
  @Property({ type: 'datetime' }) createdAt!: Date;
}
