import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type pg from 'pg';
import { tenantTriggers } from '../../../shared/postgres/tenant-triggers.js';
import { checkRules, connectToCatalogue } from './catalogue-rule.js';

const triggers = `select t.name || ': ' || g.tgname as name, p.*
  from tenant_tables t join pg_trigger g on g.tgrelid = t.oid join pg_proc p on p.oid = g.tgfoid
  where not g.tgisinternal`;

let client: pg.Client;
beforeAll(async () => {
  client = await connectToCatalogue();
});
afterAll(() => client?.end());

test('every trigger of a tenant table is listed with its reason, and no other', async () => {
  const { rows } = await client.query<{ name: string }>(`select name from (${triggers}) t order by 1`);

  expect(rows.map(({ name }) => name)).toEqual(Object.keys(tenantTriggers).toSorted());
});

/** A distributed PostgreSQL runs a trigger on the node of its row, with the rights of whoever writes. */
checkRules([
  {
    rule: 'a trigger function has the rights of its caller and looks names up nowhere',
    faults: `select name as fault from (${triggers}) t
             where prosecdef or not coalesce(proconfig, '{}') @> '{search_path=pg_catalog}'`,
    breach: 'alter function identity.mirror_profile security definer reset search_path',
    found: ['identity.businesses: businesses_mirror_profile'],
  },
  {
    rule: 'every statement of a trigger function names the business of its row, or reads the rows it was fired for',
    faults: `select name as fault from (${triggers}) t, unnest(string_to_array(prosrc, ';')) as statement
             where statement ~* '(^|\\m(begin|then|else|loop|in)\\M)\\s*(insert into|update|delete from|select|perform|with)\\M'
               and statement !~* '(business_id = (new|old)\\.business_id|from new_rows|pg_advisory_xact_lock)'`,
    breach: `create or replace function identity.mirror_profile() returns trigger language plpgsql
               set search_path = pg_catalog as $$ begin
               update kernel.business_profiles set name = new.name; return null; end $$`,
    found: ['identity.businesses: businesses_mirror_profile'],
  },
  {
    rule: 'a trigger function finds rows of others by their keys: it joins no table to the rows it was fired for',
    faults: `select name as fault from (${triggers}) t, unnest(string_to_array(prosrc, ';')) as statement
             where statement ~* 'new_rows' and statement ~* '\\mjoin\\M'`,
    breach: `create or replace function billing.refuse_rows_of_issued() returns trigger language plpgsql
               set search_path = pg_catalog as $$ begin
               perform from new_rows n join billing.documents d on d.id = n.document_id; return null; end $$`,
    found: [
      'billing.document_lines: refuse_lines_of_issued',
      'billing.document_taxes: refuse_taxes_of_issued',
    ],
  },
]);
