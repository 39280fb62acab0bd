import { BigIntType, type Opt } from '@mikro-orm/core';
import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** A member's second factor. A new one waits beside the old until it is confirmed, so that none goes unprotected. */
@Entity({ schema: 'identity', tableName: 'mfa_factors' })
export class MfaFactorEntity {
  @PrimaryKey({ type: 'uuid' }) businessId!: string;
  @PrimaryKey({ type: 'uuid' }) userId!: string;
  /** The secret that counts, encrypted at rest; null before the first confirmation. */
  @Property({ type: 'text', nullable: true }) sealedSecret: string | null = null;
  @Property({ type: 'datetime', nullable: true }) confirmedAt: Date | null = null;
  /** The 30-second step of the last accepted code: it and earlier ones are never accepted again. */
  @Property({ type: new BigIntType('number') }) lastUsedStep: Opt<number> = 0;
  @Property({ type: 'text', nullable: true }) pendingSealedSecret: string | null = null;
  @Property({ type: 'datetime', nullable: true }) pendingUntil: Date | null = null;
}
