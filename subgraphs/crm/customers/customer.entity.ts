import type { Opt } from '@mikro-orm/core';
import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** A customer as writes see it. */
@Entity({ schema: 'crm', tableName: 'customers' })
export class CustomerEntity {
  @PrimaryKey({ type: 'uuid' }) businessId!: string;
  @PrimaryKey({ type: 'uuid' }) id!: string;
  @Property({ type: 'text' }) name!: string;
  /** Lower-cased; unique within the business. */
  @Property({ type: 'text', nullable: true }) email: string | null = null;
  /** E.164. */
  @Property({ type: 'text', nullable: true }) phone: string | null = null;
  /** Sorted, without doubles. */
  @Property({ type: 'text[]' }) tags: string[] = [];
  @Property({ type: 'integer', version: true }) version: Opt<number> = 1;
  @Property({ type: 'uuid' }) createdBy!: string;
  @Property({ type: 'datetime' }) createdAt!: Date;
  @Property({ type: 'datetime' }) updatedAt!: Date;
}
