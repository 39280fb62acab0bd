import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** A role that the business defined, beside the built-in ones. */
@Entity({ schema: 'identity', tableName: 'roles' })
export class RoleEntity {
  @PrimaryKey({ type: 'uuid' }) businessId!: string;
  @PrimaryKey({ type: 'text' }) name!: string;
  @Property({ type: 'text' }) description!: string;
  /** Permission ids, or wildcards such as `crm.*`. */
  @Property({ type: 'text[]' }) permissions!: string[];
  @Property({ type: 'datetime' }) createdAt!: Date;
  @Property({ type: 'datetime' }) updatedAt!: Date;
}
