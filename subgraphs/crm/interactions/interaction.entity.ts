import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** A contact with a customer; noted once, never changed. */
@Entity({ schema: 'crm', tableName: 'interactions' })
export class InteractionEntity {
  @PrimaryKey({ type: 'uuid' }) businessId!: string;
  @PrimaryKey({ type: 'uuid' }) id!: string;
  @Property({ type: 'uuid' }) customerId!: string;
  @Property({ type: 'text' }) type!: string;
  @Property({ type: 'text' }) channel!: string;
  @Property({ type: 'text', nullable: true }) notes: string | null = null;
  @Property({ type: 'uuid' }) createdBy!: string;
  @Property({ type: 'datetime' }) createdAt!: Date;
}
