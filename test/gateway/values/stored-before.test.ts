import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { SchemaMigration } from '../../../shared/schema/migration.js';
import { valuesInOneForm } from '../../../subgraphs/crm/migrations/125-values-in-one-form.js';
import { emailsInOneForm } from '../../../subgraphs/identity/migrations/020-emails-in-one-form.js';
import { acme, acmeOwner, acmeStaff, demoPassword } from '../../cast/cast.js';
import { leaseGraph } from '../../kit/lease-graph.js';
import type { Graph } from '../../kit/start-graph.js';

let graph: Graph;

beforeAll(async () => {
  graph = await leaseGraph();
});
afterAll(() => graph?.stop());

/** Runs a migration once more, as the superuser. */
async function run({ class: Step }: SchemaMigration): Promise<void> {
  const execute = (text: string, values: unknown[] = []) => {
    let number = 0;
    return graph.sql(values.length > 0 ? text.replace(/\?/g, () => `$${(number += 1)}`) : text, values);
  };
  await new Step({ execute } as never, {} as never).up();
}

test('names, e-mails, references, tags and types are found in their new form; the later of two alike keeps its own', async () => {
  await graph.sql(`
      alter table crm.pipelines drop column name_key; alter table crm.stages drop column name_key;
      create unique index pipelines_name_unique on crm.pipelines (business_id, name);
      create unique index stages_name_unique on crm.stages (business_id, pipeline_id, name) where archived_at is null;
      drop index crm.companies_by_name_key; alter table crm.companies drop column name_key;
      alter table crm.companies add column name_key text generated always as (lower(name)) stored;
      create index companies_by_name_key on crm.companies (business_id, name_key)`);
  const old = `$1, uuidv7(), $2, now(), now()`;
  for (const [index, name] of ['Twice', 'TWICE', 'Einmal'].entries())
    await graph.sql(
      `insert into crm.pipelines (name, business_id, id, created_by, created_at, updated_at)
         values ($3, $1, uuidv7(), $2, now() + $4 * interval '1 second', now())`,
      [acme.id, acmeOwner.id, name, index],
    );
  await graph.sql(
    `insert into crm.companies (name, business_id, id, created_by, created_at, updated_at) values ($3, ${old})`,
    [acme.id, acmeOwner.id, 'Ka\u0308se  STRASSE'],
  );
  for (const [name, email, reference, tags] of [
    ['Old one', 'o\u00adld@käse.example', 'Re\u0301f 1', ['vi\u200bp']],
    ['Old two', 'old@ka\u0308se.example', null, ['\u3164']],
  ] as const)
    await graph.sql(
      `with c as (insert into crm.customers (name, email, external_reference, tags, business_id, id, created_by, created_at, updated_at)
           values ($3, $4, $5, $6, ${old}) returning business_id, id, tags)
         insert into crm.customer_tags (business_id, tag, customer_id) select business_id, unnest(tags), id from c`,
      [acme.id, acmeOwner.id, name, email, reference, tags],
    );

  await run(valuesInOneForm);

  const pipelines = await graph.sql<{ name: string; is_plain: boolean }>(
    `select name, name_key = lower(name) as is_plain from crm.pipelines where name ~* 'twice|einmal' order by created_at`,
  );
  expect(pipelines.map(({ name, is_plain }) => [name, is_plain])).toEqual([
    ['Twice', true],
    ['TWICE', false],
    ['Einmal', true],
  ]);
  expect(await graph.sql(`select name_key from crm.companies where name like 'Ka%'`)).toEqual([
    { name_key: 'käse strasse' },
  ]);
  const people = await graph.sql(
    `select name, email, external_reference as reference, c.tags, array(select tag from crm.customer_tags t where t.customer_id = c.id) as carried
       from crm.customers c where name like 'Old %' order by name`,
  );
  expect(people).toEqual([
    {
      name: 'Old one',
      email: 'old@xn--kse-qla.example',
      reference: 'Réf 1',
      tags: ['vip'],
      carried: ['vip'],
    },
    { name: 'Old two', email: 'old@ka\u0308se.example', reference: null, tags: [], carried: [] },
  ]);
});

test('members sign in by the new form of an older address', async () => {
  const old = 'o\u00adwner@bu\u0308ro.example';
  for (const table of ['users', 'credentials'])
    await graph.sql(`update identity.${table} set email = $1 where email = $2`, [old, acmeOwner.email]);

  await run(emailsInOneForm);

  const { status } = await graph.nobody.rest('POST', '/v1/auth/login', {
    email: 'owner@büro.example',
    password: demoPassword,
  });
  expect(status).toBe(200);
  expect(await graph.sql('select email from identity.users where id = $1', [acmeOwner.id])).toEqual([
    { email: 'owner@xn--bro-hoa.example' },
  ]);
});

test('an owner of an older address that mail does not take changes the password all the same', async () => {
  const staff = await graph.signIn(acmeStaff);
  for (const [table, key] of [
    ['users', 'id'],
    ['credentials', 'user_id'],
  ])
    await graph.sql(`update identity.${table} set email = $1 where ${key} = $2`, [
      '"a b"@x.example',
      acmeStaff.id,
    ]);

  const { status } = await staff.rest('POST', '/v1/auth/password', {
    current_password: demoPassword,
    new_password: 'a thirsty giraffe of 2026',
  });

  expect(status).toBe(200);
});
