import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** A row of the outbox. */
@Entity({ schema: 'kernel', tableName: 'event_log' })
export class EventLogEntry {
  @PrimaryKey({ type: 'uuid' }) businessId!: string;
  @PrimaryKey({ type: 'uuid' }) eventId!: string;
  @Property({ type: 'text' }) eventType!: string;
  @Property({ type: 'integer' }) version!: number;
  @Property({ type: 'uuid', nullable: true }) userId!: string | null;
  @Property({ type: 'uuid' }) recordId!: string;
  @Property({ type: 'json' }) payload!: object;
  @Property({ type: 'json', nullable: true }) previousAttributes!: object | null;
  @Property({ type: 'text' }) requestId!: string;
  @Property({ type: 'datetime' }) createdAt!: Date;
}
