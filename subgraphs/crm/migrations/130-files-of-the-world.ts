import { migration } from '../../../shared/schema/migration.js';

/**
 * How a file of an import is written, as the caller says it and as its bytes tell. Files that waited for their start
 * in Windows-1252 had that found out from the whole file, which nobody reads again.
 */
export const filesOfTheWorld = migration(
  'crm/130-files-of-the-world',
  `
  alter table crm.imports
    add column locale text,
    add column requested_delimiter text,
    add column requested_encoding text,
    add column byte_evidence jsonb not null
      default '{"sequences": 0, "stray": 0, "high": 0, "odd": 0, "undefined": 0}',
    add column warnings text[] not null default '{}';
  alter table crm.imports no force row level security;
  update crm.imports set requested_encoding = encoding where encoding = 'windows-1252';
  alter table crm.imports force row level security;
  `,
);
