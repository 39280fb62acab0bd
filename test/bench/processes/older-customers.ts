import pg from 'pg';

const times = 2;

/**
 * Copies each customer of the demo with its interactions into earlier months: the newest ones stay as they
 * are, and there are enough for the largest pages.
 */
export async function addOlderCustomers(superuser: pg.ClientConfig): Promise<void> {
  const client = new pg.Client(superuser);
  await client.connect();
  for (let month = 1; month <= times; month += 1) await client.query(copy, [`${month}`]);
  await client.end();
}

/** Parameter: how many months before. Row level security does not bind the superuser. */
const copy = `
  with original as materialized (
    select *, uuidv7() as copied_id from crm.customers where email not like 'month-%'),
  copied as (
    insert into crm.customers
      (business_id, id, name, email, phone, tags, created_by, created_at, updated_at)
    select business_id, copied_id, name, 'month-' || $1 || '-' || email, phone, tags, created_by,
           created_at - $1::int * interval '30 days', updated_at - $1::int * interval '30 days'
    from original)
  insert into crm.interactions
    (business_id, id, customer_id, type, channel, notes, created_by, created_at)
  select o.business_id, uuidv7(), o.copied_id, i.type, i.channel, i.notes, i.created_by,
         i.created_at - $1::int * interval '30 days'
  from original o
  join crm.interactions i on i.business_id = o.business_id and i.customer_id = o.id`;
