import { afterAll, beforeAll, expect, test } from '@jest/globals';
import pg from 'pg';
import { platformTables } from '../../../shared/postgres/platform-tables.js';
import { cloneDatabase, type TestServerAddress } from '../../kit/test-server.js';

/** A rule over the catalogue of the migrated database. */
export interface CatalogueRule {
  readonly rule: string;
  /** A query with one column, `fault`: one row for each breach. */
  readonly faults: string;
  /** SQL that breaks the rule, and what is then found: a rule that cannot fail guards nothing. */
  readonly breach: string;
  readonly found: readonly string[];
}

let databases = 0;

/** A connection as superuser to a migrated database that no one else uses. Close it. */
export async function connectToCatalogue(): Promise<pg.Client> {
  const server = JSON.parse(process.env.TEST_SERVER!) as TestServerAddress;
  const name = `catalogue_${process.pid}_${(databases += 1)}`;
  const { superuser } = await cloneDatabase(server, name);
  const client = new pg.Client(superuser);
  await client.connect();
  await client.query(views);
  return client;
}

/** Checks each rule on the database as it is, and again after its breach. */
export function checkRules(rules: readonly CatalogueRule[]): void {
  let client: pg.Client;
  const find = async ({ faults }: CatalogueRule) => {
    const { rows } = await client.query<{ fault: string }>(`select fault from (${faults}) f order by fault`);
    return rows.map(({ fault }) => fault);
  };
  beforeAll(async () => {
    client = await connectToCatalogue();
  });
  afterAll(() => client?.end());

  test.each(rules)('$rule', async (rule) => {
    expect(await find(rule)).toEqual([]);

    await client.query('begin');
    try {
      await client.query(rule.breach);
      expect(await find(rule)).toEqual(rule.found);
    } finally {
      await client.query('rollback');
    }
  });
}

const listed = Object.keys(platformTables).map((name) => `('${name}')`);

/** What the rules speak of. Temporary, so the database itself stays as it was migrated. */
const views = `
  create temporary view own_schemas as
    select oid, nspname from pg_namespace where nspname !~ '^pg_' and nspname <> 'information_schema';
  create temporary view listed_tables (name) as values ${listed};
  create temporary view all_tables as
    select c.*, n.nspname || '.' || c.relname as name
    from pg_class c join own_schemas n on n.oid = c.relnamespace where c.relkind in ('r', 'p');
  create temporary view tenant_tables as
    select t.*, (select a.attnum from pg_attribute a where a.attrelid = t.oid and a.attname = 'business_id'
                 and a.atttypid = 'uuid'::regtype and a.attnotnull) as tenant
    from all_tables t where name not in (select name from listed_tables)`;
