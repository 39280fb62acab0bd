import type { Opt } from '@mikro-orm/core';
import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** What the relay has yet to see: an event, or that a business has new audit rows. */
@Entity({ schema: 'kernel', tableName: 'outbox' })
export class OutboxEntry {
  @PrimaryKey({ type: 'bigint', autoincrement: true }) id!: Opt<string>;
  @Property({ type: 'uuid' }) businessId!: string;
  /** Null when the transaction wrote audit rows alone. */
  @Property({ type: 'uuid', nullable: true }) eventId!: string | null;
}
