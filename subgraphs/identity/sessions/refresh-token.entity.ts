import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** A link in a session's chain of refresh tokens; the last one is unused. */
@Entity({ schema: 'identity', tableName: 'refresh_tokens' })
export class RefreshTokenEntity {
  @PrimaryKey({ type: 'uuid' }) businessId!: string;
  @PrimaryKey({ type: 'text' }) tokenHash!: string;
  @Property({ type: 'uuid' }) sessionId!: string;
  @Property({ type: 'datetime' }) createdAt!: Date;
  @Property({ type: 'datetime', nullable: true }) usedAt: Date | null = null;
}
