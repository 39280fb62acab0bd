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

/** Parameters: business, customers. */
export const newestCustomers = prepared(
  'newest-customers',
  `select c.id, c.name, c.email, c.tags, c.created_at, u.id, u.name
   from crm.customers c
   left join identity.users u on u.business_id = $1 and u.id = c.created_by
   where c.business_id = $1
   order by c.created_at desc, c.id desc limit $2`,
);

/** Of the same customers, without waiting for their ids. Parameters: business, customers, interactions of each. */
export const newestInteractions = prepared(
  'newest-interactions',
  `select i.customer_id, i.id, i.type, i.channel
   from (select id from crm.customers where business_id = $1 order by created_at desc, id desc limit $2) c
   cross join lateral (
     select customer_id, id, type, channel from crm.interactions
     where business_id = $1 and customer_id = c.id
     order by created_at desc, id desc limit $3
   ) i`,
);
