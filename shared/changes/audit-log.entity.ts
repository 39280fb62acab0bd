import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** A row of the audit trail. */
@Entity({ schema: 'kernel', tableName: 'audit_log' })
export class AuditLogEntry {
  @PrimaryKey({ type: 'uuid' }) businessId!: string;
  @PrimaryKey({ type: 'uuid' }) auditId!: string;
  @Property({ type: 'uuid', nullable: true }) userId!: string | null;
  /** The API key that acted in the user's name. */
  @Property({ type: 'uuid', nullable: true }) apiKeyId!: string | null;
  /** Whom the user impersonated. */
  @Property({ type: 'uuid', nullable: true }) subjectUserId!: string | null;
  /** The user's own business, when it is another: the platform's. */
  @Property({ type: 'uuid', nullable: true }) actorBusinessId!: string | null;
  @Property({ type: 'text' }) action!: string;
  @Property({ type: 'text' }) tableName!: string;
  @Property({ type: 'uuid' }) recordId!: string;
  @Property({ type: 'json', nullable: true }) beforeState!: object | null;
  @Property({ type: 'json', nullable: true }) afterState!: object | null;
  @Property({ type: 'text' }) requestId!: string;
  @Property({ type: 'text', nullable: true }) address!: string | null;
  @Property({ type: 'datetime' }) timestamp!: Date;
}
