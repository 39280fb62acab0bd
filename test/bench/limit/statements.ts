/** The SQL of the limit; each connection prepares each statement once. Rows come as arrays, without keys. */
const prepared = (name: string, text: string) => ({ name, text, rowMode: 'array' as const });

/** Parameters: business, user, session. */
export const callerBySession = prepared(
  'caller-by-session',
  `select u.role, u.permissions,
          exists (select from identity.module_activations m
                  where m.business_id = $1 and m.module_id = 'crm' and m.status = 'active')
   from identity.users u
   join identity.businesses b on b.business_id = $1
   join identity.sessions s on s.business_id = $1 and s.user_id = u.id
   where u.business_id = $1 and u.id = $2 and s.id = $3
     and u.status = 'active' and b.status = 'active' and s.revoked_at is null and s.expires_at > now()`,
);

export const publicKeys = prepared(
  'public-keys',
  'select public_jwk from identity.signing_keys order by created_at desc',
);

/** Parameters: business, user. */
export const me = prepared(
  'me',
  `select u.id, u.email, u.role, b.business_id, b.name
   from identity.users u
   join identity.businesses b on b.business_id = $1
   where u.business_id = $1 and u.id = $2`,
);

const customersInOrder = (direction: 'asc' | 'desc') =>
  prepared(
    `customers-${direction}`,
    `select c.id, c.name, c.email, c.tags, c.created_at, u.id, u.name
     from crm.customers c
     left join identity.users u on u.business_id = $1 and u.id = c.created_by
     where c.business_id = $1
     order by c.created_at ${direction}, c.id ${direction} limit $2`,
  );

const interactionsInOrder = (direction: 'asc' | 'desc') =>
  prepared(
    `interactions-${direction}`,
    `select i.customer_id, i.id, i.type, i.channel
     from (select id from crm.customers where business_id = $1
           order by created_at ${direction}, id ${direction} limit $2) c
     cross join lateral (
       select customer_id, id, type, channel from crm.interactions
       where business_id = $1 and customer_id = c.id
       order by created_at desc, id desc limit $3
     ) i`,
  );

/** A page from either end. Parameters: business, customers. */
export const customers = { asc: customersInOrder('asc'), desc: customersInOrder('desc') };

/** Of the same customers, without waiting for their ids. Parameters: business, customers, interactions of each. */
export const interactions = { asc: interactionsInOrder('asc'), desc: interactionsInOrder('desc') };

/** With all that REST tells of them. Parameters: business, customers. */
export const listedCustomers = prepared(
  'listed-customers',
  `select c.id, c.name, c.email, c.phone, c.external_reference, c.company_id, o.name, c.tags, c.custom,
          c.last_activity_at, c.version, u.id, u.name, c.created_at, c.updated_at
   from crm.customers c
   left join identity.users u on u.business_id = $1 and u.id = c.created_by
   left join crm.companies o on o.business_id = $1 and o.id = c.company_id
   where c.business_id = $1
   order by c.created_at desc, c.id desc limit $2`,
);

/** What the words of a customer are written with; unused ones are not purged meanwhile. */
const searchedWords = (customer: string, given: { words: string; fields: string; variants: string }) => `
   lock as materialized (
     select pg_advisory_xact_lock_shared(hashtextextended('crm.search_words ' || $1::uuid, 0))),
   added as (
     insert into crm.search_words (business_id, word)
     select $1, word from lock, unnest(${given.words}::text[]) as word order by word collate "C"
     on conflict do nothing returning word),
   variant as (
     insert into crm.search_variants (business_id, variant, word)
     select $1, variant, word from jsonb_to_recordset(${given.variants}::jsonb) as v(variant text, word text)
     join added using (word) on conflict do nothing),
   posting as (
     insert into crm.search_postings (business_id, word, source_id, customer_id, fields)
     select $1, word, ${customer}, ${customer}, fields
     from lock, unnest(${given.words}::text[], ${given.fields}::smallint[]) as w(word, fields))`;

/**
 * A customer with its tags, its words, its event, its audit row and the relay's note; one statement is one transaction.
 * Parameters: business, customer, name, tags, user, time, event, payload, request, audit row, address, words, their
 * fields, their variants.
 */
export const createCustomer = prepared(
  'create-customer',
  `with customer as (
     insert into crm.customers (business_id, id, name, tags, created_by, created_at, updated_at)
     values ($1, $2, $3, $4, $5, $6, $6) returning name, tags, version),
   tag as (
     insert into crm.customer_tags (business_id, tag, customer_id)
     select $1, tag, $2 from unnest($4::text[]) as tag),
   ${searchedWords('$2::uuid', { words: '$12', fields: '$13', variants: '$14' })},
   event as (
     insert into kernel.event_log
       (business_id, event_id, event_type, version, user_id, record_id, payload, request_id, created_at)
     values ($1, $7, 'customer.created', 1, $5, $2, $8, $9, $6)),
   audit as (
     insert into kernel.audit_log
       (business_id, audit_id, user_id, action, table_name, record_id, after_state, request_id, address, "timestamp")
     values ($1, $10, $5, 'customer.created', 'crm.customers', $2, $8, $9, $11, $6)),
   note as (insert into kernel.outbox (business_id, event_id, event_type, audit_id)
     values ($1, $7, 'customer.created', $10))
   select customer.name, customer.tags, customer.version, u.name
   from customer left join identity.users u on u.business_id = $1 and u.id = $5`,
);

const stateOfTask = (task: string) =>
  `jsonb_build_object('task_id', ${task}.id, 'title', ${task}.title, 'due_at', ${task}.due_at,
     'priority', ${task}.priority, 'status', ${task}.status, 'closed_at', ${task}.closed_at,
     'assignee_id', ${task}.assignee_id, 'customer_id', ${task}.customer_id, 'company_id', ${task}.company_id,
     'deal_id', ${task}.deal_id)`;

/** What a written task leaves, and what is answered of it. The task is `task`; before it was `before`. */
const leavesOfTask = (type: string, before: string) => `
   event as (
     insert into kernel.event_log (business_id, event_id, event_type, version, user_id, record_id, payload,
       previous_attributes, request_id, created_at)
     select $1, $6, '${type}', 1, $4, task.id, ${stateOfTask('task')}, ${before}, $7, $5 from task),
   audit as (
     insert into kernel.audit_log (business_id, audit_id, user_id, action, table_name, record_id, before_state,
       after_state, request_id, address, "timestamp")
     select $1, $8, $4, '${type}', 'crm.tasks', task.id, ${before}, ${stateOfTask('task')}, $7, $9, $5 from task),
   entry as (insert into kernel.outbox (business_id, event_id, event_type, audit_id) values ($1, $6, '${type}', $8))
   select task.title, task.status, task.version, task.created_at, u.id, u.name
   from task left join identity.users u on u.business_id = $1 and u.id = task.created_by`;

/** Parameters: business, task, title, user, time, event, request, audit row, address. */
export const createTask = prepared(
  'create-task',
  `with task as (
     insert into crm.tasks (business_id, id, title, priority, status, created_by, created_at, updated_at)
     values ($1, $2, $3, 'normal', 'open', $4, $5, $5) returning *),
   ${leavesOfTask('task.created', 'null::jsonb')}`,
);

/** Parameters as of `createTask`. */
export const updateTask = prepared(
  'update-task',
  `with before as materialized (
     select * from crm.tasks where business_id = $1 and id = $2 for update),
   task as (
     update crm.tasks t set title = $3, version = t.version + 1, updated_at = $5
     from before where t.business_id = $1 and t.id = before.id returning t.*),
   ${leavesOfTask('task.updated', `(select ${stateOfTask('before')} from before)`)}`,
);

const stateOfCustomer = `jsonb_build_object('customer_id', id, 'name', name, 'email', email, 'phone', null,
  'external_reference', null, 'company_id', null, 'tags', tags, 'custom', '{}'::jsonb)`;

/** Parameters: business, customers with the ids of their rows as JSON, user, time, request, address. */
export const createCustomers = prepared(
  'create-customers',
  `with r as materialized (
     select place, r.* from jsonb_array_elements($2::jsonb) with ordinality as c(row, place),
       jsonb_to_record(c.row) as r(id uuid, event uuid, audit uuid, name text, email text, tags text[])),
   customer as (
     insert into crm.customers (business_id, id, name, email, tags, created_by, created_at, updated_at)
     select $1, id, name, email, tags, $3, $4, $4 from r),
   tag as (
     insert into crm.customer_tags (business_id, tag, customer_id)
     select $1, tag, id from r, unnest(tags) as tag),
   event as (
     insert into kernel.event_log
       (business_id, event_id, event_type, version, user_id, record_id, payload, request_id, created_at)
     select $1, event, 'customer.created', 1, $3, id,
       ${stateOfCustomer}, $5, $4
     from r),
   audit as (
     insert into kernel.audit_log
       (business_id, audit_id, user_id, action, table_name, record_id, after_state, request_id, address, "timestamp")
     select $1, audit, $3, 'customer.created', 'crm.customers', id,
       ${stateOfCustomer}, $5, $6, $4
     from r)
   insert into kernel.outbox (business_id, event_id, event_type, audit_id)
     select $1, event, 'customer.created', audit from r order by place`,
);
