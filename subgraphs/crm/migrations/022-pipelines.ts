import { migration } from '../../../shared/schema/migration.js';
import { tenantTable } from '../../../shared/postgres/tenant-table.js';

/** Stages are archived, never deleted: closed deals and the history of deals name them for good. */
export const pipelines = migration(
  'crm/022-pipelines',
  `
  create table crm.pipelines (
    business_id uuid not null,
    id uuid not null,
    name text not null check (char_length(name) between 1 and 100),
    is_default boolean not null default false,
    version integer not null default 1,
    created_by uuid,
    created_at timestamptz(3) not null,
    updated_at timestamptz(3) not null,
    primary key (business_id, id)
  );
  create unique index pipelines_name_unique on crm.pipelines (business_id, name);
  create unique index pipelines_default_unique on crm.pipelines (business_id) where is_default;
  ${tenantTable('crm.pipelines', ['select', 'insert', 'update'])}

  create table crm.stages (
    business_id uuid not null,
    id uuid not null,
    pipeline_id uuid not null,
    name text not null check (char_length(name) between 1 and 100),
    kind text not null check (kind in ('open', 'won', 'lost')),
    probability integer not null check (probability between 0 and 100),
    position integer not null check (position >= 0),
    archived_at timestamptz(3),
    created_at timestamptz(3) not null,
    primary key (business_id, id),
    unique (business_id, pipeline_id, id),
    foreign key (business_id, pipeline_id) references crm.pipelines (business_id, id),
    check (kind <> 'won' or probability = 100),
    check (kind <> 'lost' or probability = 0)
  );
  create unique index stages_name_unique on crm.stages (business_id, pipeline_id, name) where archived_at is null;
  ${tenantTable('crm.stages', ['select', 'insert', 'update'])}
  `,
);
