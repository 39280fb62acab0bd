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
  /** Published before it signs, so that no verifier meets an unknown key. */
  @Property({ type: 'datetime' }) signsFrom!: Date;
  /** Published after it signed, until the last token it signed has ended. */
  @Property({ type: 'datetime', nullable: true }) publishedUntil: Date | null = null;
}
