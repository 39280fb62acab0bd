import type { Opt } from '@mikro-orm/core';
import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** What a user may do beyond or short of the role. */
export interface PermissionOverrides {
  readonly grants: string[];
  readonly denials: string[];
}

/** A member of a business, or of the platform's staff. */
@Entity({ schema: 'identity', tableName: 'users' })
export class UserEntity {
  @PrimaryKey({ type: 'uuid' }) businessId!: string;
  @PrimaryKey({ type: 'uuid' }) id!: string;
  @Property({ type: 'text' }) name!: string;
  /** Lower-cased. */
  @Property({ type: 'text' }) email!: string;
  @Property({ type: 'text' }) role!: string;
  @Property({ type: 'json' }) permissions: Opt<PermissionOverrides> = { grants: [], denials: [] };
  @Property({ type: 'text' }) status!: 'active' | 'deactivated';
  @Property({ type: 'datetime', nullable: true }) lastLoginAt: Date | null = null;
  @Property({ type: 'datetime' }) createdAt!: Date;
  @Property({ type: 'datetime' }) updatedAt!: Date;
}
