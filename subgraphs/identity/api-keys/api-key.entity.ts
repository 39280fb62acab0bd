import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** What a partner's program signs in with. Its secret is kept as a hash. */
@Entity({ schema: 'identity', tableName: 'api_keys' })
export class ApiKeyEntity {
  @PrimaryKey({ type: 'uuid' }) businessId!: string;
  @PrimaryKey({ type: 'uuid' }) id!: string;
  @Property({ type: 'text' }) name!: string;
  @Property({ type: 'text' }) mode!: 'live' | 'test';
  @Property({ type: 'text' }) secretHash!: string;
  /** Works beside the new one until `previousSecretUntil`. */
  @Property({ type: 'text', nullable: true }) previousSecretHash: string | null = null;
  @Property({ type: 'datetime', nullable: true }) previousSecretUntil: Date | null = null;
  /** Permission ids; the key never has more than its creator holds at the moment. */
  @Property({ type: 'text[]' }) scopes!: string[];
  /** Addresses and CIDR blocks; from anywhere when empty. */
  @Property({ type: 'text[]' }) allowedAddresses!: string[];
  @Property({ type: 'uuid' }) createdBy!: string;
  @Property({ type: 'datetime' }) createdAt!: Date;
  @Property({ type: 'datetime' }) expiresAt!: Date;
  @Property({ type: 'datetime', nullable: true }) lastUsedAt: Date | null = null;
  @Property({ type: 'datetime', nullable: true }) revokedAt: Date | null = null;
}
