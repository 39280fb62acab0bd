import type { Opt } from '@mikro-orm/core';
import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** The table of customers. Rows are written by `store-customers.ts` alone, many in one statement. */
@Entity({ schema: 'crm', tableName: 'customers' })
export class CustomerEntity {
  @PrimaryKey({ type: 'uuid' }) businessId!: string;
  @PrimaryKey({ type: 'uuid' }) id!: string;
  @Property({ type: 'text' }) name!: string;
  /** Lower-cased; unique within the business. */
  @Property({ type: 'text', nullable: true }) email: string | null = null;
  /** E.164; unique among customers without an e-mail. */
  @Property({ type: 'text', nullable: true }) phone: string | null = null;
  /** Unique within the business. */
  @Property({ type: 'text', nullable: true }) externalReference: string | null = null;
  /** Sorted, without doubles; `crm.customer_tags` has them once more. */
  @Property({ type: 'text[]' }) tags: string[] = [];
  /** By the key of the field; `crm.custom_values` has them once more. */
  @Property({ type: 'json' }) custom: object = {};
  @Property({ type: 'datetime', nullable: true }) lastActivityAt: Date | null = null;
  @Property({ type: 'integer', version: true }) version: Opt<number> = 1;
  @Property({ type: 'uuid' }) createdBy!: string;
  @Property({ type: 'datetime' }) createdAt!: Date;
  @Property({ type: 'datetime' }) updatedAt!: Date;
}
