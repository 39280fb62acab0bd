import { migrationOf, type Execute } from '../../../shared/schema/migration.js';
import { rewriteRows, unplain } from '../../../shared/schema/rewrite-rows.js';
import { parseEmail } from '../../../shared/values/email.js';
import { nameKey } from '../../../shared/values/name-key.js';
import { readTag } from '../../../shared/values/tag.js';
import { cleanLine } from '../../../shared/values/text.js';

const phone = "phone ~ '^\\+[1-9][0-9]{6,14}(;ext=[0-9]{1,11}){0,1}$'";

/**
 * What is compared comes into the form in which it is looked for from now on: keys of names, e-mails, references, tags,
 * types of interactions, texts of custom fields. A phone number may have an extension. Where two records have the same
 * then, the later one stays as it is; names keep their spelling.
 */
export const valuesInOneForm = migrationOf('crm/125-values-in-one-form', async (execute) => {
  await execute(`
    alter table crm.customers drop constraint customers_phone_check, add constraint customers_phone_check check (${phone});
    alter table crm.companies drop constraint companies_phone_check, add constraint companies_phone_check check (${phone});
    alter table crm.companies alter column name_key drop expression;
    alter table crm.companies alter column name_key set not null;`);
  await rewriteRows(execute, { table: 'crm.companies', from: 'name', to: 'name_key', read: nameKey });
  await addKey(execute, 'crm.pipelines', 'business_id');
  await addKey(execute, 'crm.stages', 'business_id, pipeline_id', 'archived_at is null');
  await rewriteRows(execute, {
    table: 'crm.customers',
    from: 'email',
    to: 'email',
    read: (email) => parseEmail(email) ?? email,
    isUnique: true,
  });
  await rewriteRows(execute, {
    table: 'crm.customers',
    from: 'external_reference',
    to: 'external_reference',
    read: (reference) => cleanLine(reference) || reference,
    isUnique: true,
  });
  await rewriteRows(execute, {
    table: 'crm.interactions',
    from: 'type',
    to: 'type',
    read: (type) => cleanLine(type) || type,
  });
  await rewriteTags(execute);
  await execute(`
    alter table crm.custom_values no force row level security;
    update crm.custom_values set sort_key = normalize(sort_key, NFC) where sort_key is not nfc normalized;
    alter table crm.custom_values force row level security;`);
});

/** Names were unique to the letter: of several with one key, the later ones get a key of their own. */
async function addKey(execute: Execute, table: string, owner: string, inUse = 'true'): Promise<void> {
  const index = `${table.replace('crm.', '')}_name_unique`;
  await execute(`
    alter table ${table} add column name_key text;
    alter table ${table} no force row level security;
    update ${table} set name_key = lower(name);`);
  await rewriteRows(execute, { table, from: 'name', to: 'name_key', read: nameKey });
  await execute(`
    alter table ${table} no force row level security;
    update ${table} t set name_key = t.name_key || ' ' || t.id from (
        select business_id, id, row_number() over (partition by ${owner}, name_key order by created_at, id) as number
        from ${table} where ${inUse}) as same
      where t.business_id = same.business_id and t.id = same.id and same.number > 1;
    alter table ${table} force row level security;
    alter table ${table} alter column name_key set not null;
    drop index crm.${index};
    create unique index ${index} on ${table} (${owner}, name_key) where ${inUse};`);
}

interface TagRow {
  readonly business_id: string;
  readonly tag: string;
}

async function rewriteTags(execute: Execute): Promise<void> {
  const tables = ['crm.customers', 'crm.customer_tags'];
  for (const table of tables) await execute(`alter table ${table} no force row level security`);
  const rows: TagRow[] = await execute(
    `select distinct business_id, tag from crm.customer_tags where ${unplain('tag')}`,
  );
  for (const { business_id: businessId, tag } of rows) {
    const read = readTag(tag);
    if (read !== tag) await replaceTag(execute, businessId, tag, read);
  }
  for (const table of tables) await execute(`alter table ${table} force row level security`);
}

/** A tag that shows nothing becomes none. */
async function replaceTag(execute: Execute, businessId: string, tag: string, read: string): Promise<void> {
  await execute(
    `update crm.customers set tags = array(
        select distinct t from unnest(array_replace(tags, ?::text, nullif(?::text, ''))) t where t is not null order by t)
      where business_id = ? and id in (select customer_id from crm.customer_tags where business_id = ? and tag = ?)`,
    [tag, read, businessId, businessId, tag],
  );
  if (read !== '')
    await execute(
      `insert into crm.customer_tags (business_id, tag, customer_id)
        select business_id, ?, customer_id from crm.customer_tags where business_id = ? and tag = ? on conflict do nothing`,
      [read, businessId, tag],
    );
  await execute('delete from crm.customer_tags where business_id = ? and tag = ?', [businessId, tag]);
}
