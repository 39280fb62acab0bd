import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** A link to a new password: for one use, within half an hour. */
@Entity({ schema: 'identity', tableName: 'password_resets' })
export class PasswordResetEntity {
  @PrimaryKey({ type: 'uuid' }) businessId!: string;
  @PrimaryKey({ type: 'uuid' }) id!: string;
  @Property({ type: 'uuid' }) userId!: string;
  @Property({ type: 'text' }) tokenHash!: string;
  @Property({ type: 'datetime' }) createdAt!: Date;
  @Property({ type: 'datetime' }) expiresAt!: Date;
  @Property({ type: 'datetime', nullable: true }) usedAt: Date | null = null;
}
