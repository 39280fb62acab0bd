import { hash } from 'node:crypto';
import type { Database } from '../changes/database.js';
import { encryptionKeyOf, internalSecretOf } from '../config/secrets.js';
import type { Config } from '../config/config.js';
import { SecretBox } from '../values/secret-box.js';

type Query = <Row extends object>(text: string, values?: readonly unknown[]) => Promise<Row[]>;

/** A secret that what is stored depends on, and what happens with another one. */
interface DeploymentSecret {
  readonly setting: 'ENCRYPTION_KEY' | 'INTERNAL_SECRET';
  readonly value: string;
  readonly loss: string;
}

/**
 * Knows whether this process has the secrets that its database was made with. Each seals a word at the first start;
 * one that does not open the word is another one, and is refused before it does harm.
 */
export class SecretSeals {
  readonly #secrets: readonly DeploymentSecret[];
  readonly #source: string;

  constructor(config: Config) {
    this.#source = config.databaseUrl ? '' : `, of ${config.dataDirectory} or the environment,`;
    this.#secrets = [
      {
        setting: 'ENCRYPTION_KEY',
        value: encryptionKeyOf(config),
        loss: 'nobody could sign in, and no stored secret be opened. Restore the one that was kept with the backup',
      },
      {
        setting: 'INTERNAL_SECRET',
        value: internalSecretOf(config),
        loss: 'the other processes would refuse this one. Restore it, or see "Keys" in docs/deployment.md to replace it',
      },
    ];
  }

  /** Seals what no start has sealed, and throws for a secret that is not the one of the earlier starts. */
  async ensure(database: Pick<Database, 'executePlatform'>): Promise<void> {
    const rows = this.#secrets.map(({ setting, value }) => [setting, boxOf(value).seal(setting, purpose)]);
    const query: Query = (text, values) => database.executePlatform(text, values);
    await query(
      `insert into kernel.secret_seals (setting, seal) select * from unnest($1::text[], $2::text[])
       on conflict do nothing`,
      [rows.map(([setting]) => setting), rows.map(([, seal]) => seal)],
    );
    await this.check(query);
  }

  /** Rejects when the database does not answer, or was sealed with other secrets. */
  async check(query: Query): Promise<void> {
    const rows = await query<{ setting: string; seal: string }>(
      'select setting, seal from kernel.secret_seals',
    );
    for (const { setting, value, loss } of this.#secrets) {
      const row = rows.find((each) => each.setting === setting);
      if (row && !opens(row.seal, value))
        throw new Error(
          `${setting}${this.#source} is not the one that this database was made with: ${loss}.`,
        );
    }
  }
}

const purpose = 'seal of the first start';

/** Of secrets that are no keys the digest is the key. */
function boxOf(secret: string): SecretBox {
  return new SecretBox(hash('sha256', secret, 'base64'));
}

function opens(seal: string, secret: string): boolean {
  try {
    boxOf(secret).open(seal, purpose);
    return true;
  } catch {
    return false;
  }
}
