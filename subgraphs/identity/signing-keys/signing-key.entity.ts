import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import type { JWK } from 'jose';

/** A key pair that signs access tokens. */
@Entity({ schema: 'identity', tableName: 'signing_keys' })
export class SigningKeyEntity {
  /** RFC 7638 thumbprint; the `kid` of tokens. */
  @PrimaryKey({ type: 'text' }) id!: string;
  @Property({ type: 'json' }) publicJwk!: JWK;
  /** JWK, encrypted at rest. */
  @Property({ type: 'text' }) sealedPrivateKey!: string;
  @Property({ type: 'datetime' }) createdAt!: Date;
}
