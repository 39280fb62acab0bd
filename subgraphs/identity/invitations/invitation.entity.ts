import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** A link by which a person joins the business, for one use. */
@Entity({ schema: 'identity', tableName: 'invitations' })
export class InvitationEntity {
  @PrimaryKey({ type: 'uuid' }) businessId!: string;
  @PrimaryKey({ type: 'uuid' }) id!: string;
  /** Lower-cased. */
  @Property({ type: 'text' }) email!: string;
  @Property({ type: 'text' }) role!: string;
  @Property({ type: 'text' }) tokenHash!: string;
  /** Who answers for it: the last who sent it. */
  @Property({ type: 'uuid' }) invitedBy!: string;
  @Property({ type: 'datetime' }) createdAt!: Date;
  @Property({ type: 'datetime' }) expiresAt!: Date;
  @Property({ type: 'datetime', nullable: true }) acceptedAt: Date | null = null;
  @Property({ type: 'datetime', nullable: true }) revokedAt: Date | null = null;
}
