import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** A login, from which access tokens come until it ends. Its refresh tokens are one family. */
@Entity({ schema: 'identity', tableName: 'sessions' })
export class SessionEntity {
  @PrimaryKey({ type: 'uuid' }) businessId!: string;
  @PrimaryKey({ type: 'uuid' }) id!: string;
  @Property({ type: 'uuid' }) userId!: string;
  /** How the person proved who they are (RFC 8176): `pwd`, `otp`, `recovery`. */
  @Property({ type: 'text[]' }) methods!: string[];
  @Property({ type: 'datetime', nullable: true }) mfaAt: Date | null = null;
  @Property({ type: 'text', nullable: true }) address!: string | null;
  @Property({ type: 'text', nullable: true }) userAgent: string | null = null;
  @Property({ type: 'datetime' }) createdAt!: Date;
  @Property({ type: 'datetime' }) lastUsedAt!: Date;
  @Property({ type: 'datetime' }) idleExpiresAt!: Date;
  @Property({ type: 'datetime' }) expiresAt!: Date;
  @Property({ type: 'datetime', nullable: true }) revokedAt: Date | null = null;
}
