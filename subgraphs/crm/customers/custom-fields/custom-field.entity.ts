import type { Opt } from '@mikro-orm/core';
import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import type { CustomFieldType } from './custom-field.rules.js';

/** A field that the business defined for its customers. Its key and type never change; it is archived, not deleted. */
@Entity({ schema: 'crm', tableName: 'custom_fields' })
export class CustomFieldEntity {
  @PrimaryKey({ type: 'uuid' }) businessId!: string;
  @PrimaryKey({ type: 'uuid' }) id!: string;
  @Property({ type: 'text' }) key!: string;
  @Property({ type: 'text' }) label!: string;
  @Property({ type: 'text' }) type!: CustomFieldType;
  /** What a choice chooses from, in the order of display. */
  @Property({ type: 'text[]' }) options: string[] = [];
  @Property({ type: 'boolean' }) isRequired!: boolean;
  @Property({ type: 'datetime', nullable: true }) archivedAt: Date | null = null;
  @Property({ type: 'integer', version: true }) version: Opt<number> = 1;
  @Property({ type: 'uuid' }) createdBy!: string;
  @Property({ type: 'datetime' }) createdAt!: Date;
  @Property({ type: 'datetime' }) updatedAt!: Date;
}
