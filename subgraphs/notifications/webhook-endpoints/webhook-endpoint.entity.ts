import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

export type EndpointStatus = 'active' | 'disabled';
/** By a member; after five days of failures; because it answered 410; since whoever answered for it was deactivated. */
export type DisabledReason = 'manual' | 'failing' | 'gone' | 'guarantor_left';

/** A URL of the business's own that hears of events. */
@Entity({ schema: 'notifications', tableName: 'webhook_endpoints' })
export class WebhookEndpointEntity {
  @PrimaryKey({ type: 'uuid' }) businessId!: string;
  @PrimaryKey({ type: 'uuid' }) id!: string;
  @Property({ type: 'text' }) url!: string;
  @Property({ type: 'text', nullable: true }) description: string | null = null;
  /** Patterns: `customer.created`, `customer.*` or `*`. */
  @Property({ type: 'text[]' }) eventTypes!: string[];
  @Property({ type: 'text' }) status!: EndpointStatus;
  /** Since it was made or last activated. */
  @Property({ type: 'datetime' }) activeSince!: Date;
  @Property({ type: 'text', nullable: true }) disabledReason: DisabledReason | null = null;
  @Property({ type: 'datetime', nullable: true }) disabledAt: Date | null = null;
  /** The first of the failures since the last success; null while there are none. */
  @Property({ type: 'datetime', nullable: true }) failingSince: Date | null = null;
  @Property({ type: 'text' }) sealedSecret!: string;
  /** Signs beside the new one until `previousSecretUntil`. */
  @Property({ type: 'text', nullable: true }) previousSealedSecret: string | null = null;
  @Property({ type: 'datetime', nullable: true }) previousSecretUntil: Date | null = null;
  @Property({ type: 'uuid' }) createdBy!: string;
  /** Who changed it last; null while that is its maker. */
  @Property({ type: 'uuid', nullable: true }) guarantorId: string | null = null;
  @Property({ type: 'datetime' }) createdAt!: Date;
  @Property({ type: 'datetime' }) updatedAt!: Date;
}
