import { migration } from '../../../shared/schema/migration.js';
import { platformTable } from '../../../shared/postgres/tenant-table.js';

/** Both keys are keyed hashes: whoever reads the table finds neither e-mails nor addresses in it. */
export const knownNetworks = migration(
  'identity/030-known-networks',
  `
  create table identity.known_networks (
    account text not null,
    network text not null,
    last_used_at timestamptz(3) not null,
    primary key (account, network)
  );
  create index known_networks_by_age on identity.known_networks (last_used_at);
  ${platformTable('identity.known_networks', ['select', 'insert', 'update', 'delete'])}
  `,
);
