import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** A code for when the device is lost; it works once. */
@Entity({ schema: 'identity', tableName: 'recovery_codes' })
export class RecoveryCodeEntity {
  @PrimaryKey({ type: 'uuid' }) businessId!: string;
  @PrimaryKey({ type: 'text' }) codeHash!: string;
  @Property({ type: 'uuid' }) userId!: string;
  @Property({ type: 'datetime', nullable: true }) usedAt: Date | null = null;
}
