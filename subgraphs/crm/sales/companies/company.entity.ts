import type { Opt } from '@mikro-orm/core';
import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** A company as writes see it. */
@Entity({ schema: 'crm', tableName: 'companies' })
export class CompanyEntity {
  @PrimaryKey({ type: 'uuid' }) businessId!: string;
  @PrimaryKey({ type: 'uuid' }) id!: string;
  @Property({ type: 'text' }) name!: string;
  /** What imports find it by. */
  @Property({ type: 'text' }) nameKey!: string;
  /** Without scheme, `www.` and path, lower-cased; unique within the business. */
  @Property({ type: 'text', nullable: true }) domain: string | null = null;
  /** E.164. */
  @Property({ type: 'text', nullable: true }) phone: string | null = null;
  @Property({ type: 'text', nullable: true }) street: string | null = null;
  @Property({ type: 'text', nullable: true }) postalCode: string | null = null;
  @Property({ type: 'text', nullable: true }) city: string | null = null;
  @Property({ type: 'text', nullable: true }) region: string | null = null;
  /** ISO 3166-1 alpha-2. */
  @Property({ type: 'text', nullable: true }) country: string | null = null;
  @Property({ type: 'integer', version: true }) version: Opt<number> = 1;
  @Property({ type: 'uuid' }) createdBy!: string;
  @Property({ type: 'datetime' }) createdAt!: Date;
  @Property({ type: 'datetime' }) updatedAt!: Date;
}
