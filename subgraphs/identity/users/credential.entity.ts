import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** What a person signs in with. E-mails are unique over the whole platform, so this is no tenant table. */
@Entity({ schema: 'identity', tableName: 'credentials' })
export class CredentialEntity {
  /** Lower-cased. */
  @PrimaryKey({ type: 'text' }) email!: string;
  @Property({ type: 'uuid' }) businessId!: string;
  @Property({ type: 'uuid' }) userId!: string;
  /** PHC string of argon2id. */
  @Property({ type: 'text' }) passwordHash!: string;
}
