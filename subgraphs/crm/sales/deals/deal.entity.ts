import type { Opt } from '@mikro-orm/core';
import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import type { StageKind } from '../pipelines/stage-kind.js';

/** A deal as writes see it. Its status is what its stage means. */
@Entity({ schema: 'crm', tableName: 'deals' })
export class DealEntity {
  @PrimaryKey({ type: 'uuid' }) businessId!: string;
  @PrimaryKey({ type: 'uuid' }) id!: string;
  @Property({ type: 'text' }) title!: string;
  @Property({ type: 'uuid', nullable: true }) customerId: string | null = null;
  @Property({ type: 'uuid', nullable: true }) companyId: string | null = null;
  @Property({ type: 'uuid' }) pipelineId!: string;
  @Property({ type: 'uuid' }) stageId!: string;
  @Property({ type: 'datetime' }) stageEnteredAt!: Date;
  @Property({ type: 'text' }) status!: StageKind;
  @Property({ type: 'text', nullable: true }) closeReason: string | null = null;
  @Property({ type: 'datetime', nullable: true }) closedAt: Date | null = null;
  /** In minor units of `currency`; null together with it. */
  @Property({ type: 'bigint', nullable: true }) amountMinor: bigint | null = null;
  @Property({ type: 'text', nullable: true }) currency: string | null = null;
  @Property({ type: 'uuid' }) ownerId!: string;
  /** `YYYY-MM-DD`. */
  @Property({ type: 'date', nullable: true }) expectedCloseDate: string | null = null;
  @Property({ type: 'integer', version: true }) version: Opt<number> = 1;
  @Property({ type: 'uuid' }) createdBy!: string;
  @Property({ type: 'datetime' }) createdAt!: Date;
  @Property({ type: 'datetime' }) updatedAt!: Date;
}
