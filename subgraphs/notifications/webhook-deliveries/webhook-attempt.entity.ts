import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** One try of a delivery, and what came of it. */
@Entity({ schema: 'notifications', tableName: 'webhook_attempts' })
export class WebhookAttemptEntity {
  @PrimaryKey({ type: 'uuid' }) businessId!: string;
  @PrimaryKey({ type: 'uuid' }) id!: string;
  @Property({ type: 'uuid' }) deliveryId!: string;
  @Property({ type: 'datetime' }) attemptedAt!: Date;
  @Property({ type: 'integer' }) durationMs!: number;
  /** Null when no answer came. */
  @Property({ type: 'integer', nullable: true }) responseStatus: number | null = null;
  /** The beginning of the answer. */
  @Property({ type: 'text', nullable: true }) responseBody: string | null = null;
  /** Why no answer came. */
  @Property({ type: 'text', nullable: true }) error: string | null = null;
}
