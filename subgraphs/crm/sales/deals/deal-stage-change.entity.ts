import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** That a deal came to a stage; written once, never changed. */
@Entity({ schema: 'crm', tableName: 'deal_stage_changes' })
export class DealStageChangeEntity {
  @PrimaryKey({ type: 'uuid' }) businessId!: string;
  @PrimaryKey({ type: 'uuid' }) id!: string;
  @Property({ type: 'uuid' }) dealId!: string;
  /** Null for the first. */
  @Property({ type: 'uuid', nullable: true }) fromStageId: string | null = null;
  @Property({ type: 'uuid' }) toStageId!: string;
  /** How long the deal was in the stage that it left; null for the first. */
  @Property({ type: 'integer', nullable: true }) secondsInStage: number | null = null;
  @Property({ type: 'uuid', nullable: true }) changedBy: string | null = null;
  @Property({ type: 'datetime' }) changedAt!: Date;
}
