import { BigIntType, type Opt } from '@mikro-orm/core';
import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

export type DeliveryStatus = 'pending' | 'delivered' | 'failed';
/** All tries failed; 410; the endpoint, or the event's module, was switched off meanwhile; or whoever answers for the endpoint may not see the event any more. */
export type DeliveryFailure =
  'exhausted' | 'gone' | 'endpoint_disabled' | 'module_inactive' | 'not_permitted';

/** One event on its way to one endpoint. */
@Entity({ schema: 'notifications', tableName: 'webhook_deliveries' })
export class WebhookDeliveryEntity {
  @PrimaryKey({ type: 'uuid' }) businessId!: string;
  @PrimaryKey({ type: 'uuid' }) id!: string;
  @Property({ type: 'uuid' }) endpointId!: string;
  @Property({ type: 'uuid' }) eventId!: string;
  @Property({ type: 'text' }) eventType!: string;
  @Property({ type: new BigIntType('number') }) seq!: number;
  /** Serialised once: each try sends and signs these bytes. */
  @Property({ type: 'text' }) body!: string;
  @Property({ type: 'text' }) status!: DeliveryStatus;
  @Property({ type: 'text', nullable: true }) failure: DeliveryFailure | null = null;
  /** Since it was last asked for. */
  @Property({ type: 'integer' }) tries: Opt<number> = 0;
  @Property({ type: 'datetime', nullable: true }) nextTryAt: Date | null = null;
  @Property({ type: 'datetime' }) createdAt!: Date;
  @Property({ type: 'datetime', nullable: true }) completedAt: Date | null = null;
}
