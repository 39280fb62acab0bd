import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** A login, from which access tokens come until it ends. */
@Entity({ schema: 'identity', tableName: 'sessions' })
export class SessionEntity {
  @PrimaryKey({ type: 'uuid' }) businessId!: string;
  @PrimaryKey({ type: 'uuid' }) id!: string;
  @Property({ type: 'uuid' }) userId!: string;
  @Property({ type: 'text', nullable: true }) address!: string | null;
  @Property({ type: 'datetime' }) createdAt!: Date;
  @Property({ type: 'datetime' }) expiresAt!: Date;
  @Property({ type: 'datetime', nullable: true }) revokedAt: Date | null = null;
}
