import type { Opt } from '@mikro-orm/core';
import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import type { StageKind } from './stage.rules.js';

/** A pipeline as writes see it; its stages change under its lock and version. */
@Entity({ schema: 'crm', tableName: 'pipelines' })
export class PipelineEntity {
  @PrimaryKey({ type: 'uuid' }) businessId!: string;
  @PrimaryKey({ type: 'uuid' }) id!: string;
  @Property({ type: 'text' }) name!: string;
  /** What must be unique. */
  @Property({ type: 'text' }) nameKey!: string;
  /** Deals of no named pipeline go there; one in a business. */
  @Property({ type: 'boolean' }) isDefault!: boolean;
  @Property({ type: 'integer', version: true }) version: Opt<number> = 1;
  /** Null for the one that the platform made. */
  @Property({ type: 'uuid', nullable: true }) createdBy: string | null = null;
  @Property({ type: 'datetime' }) createdAt!: Date;
  @Property({ type: 'datetime' }) updatedAt!: Date;
}

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
