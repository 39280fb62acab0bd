import type { Opt } from '@mikro-orm/core';
import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** What the relay has yet to publish and to seal: an audit row, and the event that it stands for if there is one. */
@Entity({ schema: 'kernel', tableName: 'outbox' })
export class OutboxEntry {
  @PrimaryKey({ type: 'bigint', autoincrement: true }) id!: Opt<string>;
  @Property({ type: 'uuid' }) businessId!: string;
  /** Null for what is worth an audit row alone. */
  @Property({ type: 'uuid', nullable: true }) eventId!: string | null;
  @Property({ type: 'uuid' }) auditId!: string;
}
