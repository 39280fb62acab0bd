import type { Opt } from '@mikro-orm/core';
import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** A contact with a customer. */
@Entity({ schema: 'crm', tableName: 'interactions' })
export class InteractionEntity {
  @PrimaryKey({ type: 'uuid' }) businessId!: string;
  @PrimaryKey({ type: 'uuid' }) id!: string;
  @Property({ type: 'uuid' }) customerId!: string;
  @Property({ type: 'text' }) type!: string;
  @Property({ type: 'text' }) channel!: string;
  @Property({ type: 'text', nullable: true }) notes: string | null = null;
  @Property({ type: 'integer', version: true }) version: Opt<number> = 1;
  @Property({ type: 'uuid' }) createdBy!: string;
  @Property({ type: 'datetime' }) createdAt!: Date;
  @Property({ type: 'datetime' }) updatedAt!: Date;
}
