import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** A module that the business has activated, or had. */
@Entity({ schema: 'identity', tableName: 'module_activations' })
export class ModuleActivationEntity {
  @PrimaryKey({ type: 'uuid' }) businessId!: string;
  @PrimaryKey({ type: 'text' }) moduleId!: string;
  @Property({ type: 'text' }) status!: 'active' | 'inactive';
  @Property({ type: 'datetime' }) activatedAt!: Date;
  @Property({ type: 'uuid' }) activatedBy!: string;
}
