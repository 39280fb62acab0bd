import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** A tenant. Its row is the only one without an id of its own: the business id is it. */
@Entity({ schema: 'identity', tableName: 'businesses' })
export class BusinessEntity {
  @PrimaryKey({ type: 'uuid' }) businessId!: string;
  @Property({ type: 'uuid' }) ownerId!: string;
  @Property({ type: 'text' }) name!: string;
  @Property({ type: 'text', nullable: true }) category!: string | null;
  @Property({ type: 'text', nullable: true }) industry!: string | null;
  @Property({ type: 'text' }) status!: 'active' | 'suspended' | 'closed';
  @Property({ type: 'text' }) currency!: string;
  @Property({ type: 'text' }) timezone!: string;
  @Property({ type: 'text' }) locale!: string;
  @Property({ type: 'integer' }) version!: number;
  @Property({ type: 'datetime' }) createdAt!: Date;
  @Property({ type: 'datetime' }) updatedAt!: Date;
}
