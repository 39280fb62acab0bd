import { createServer } from 'node:http';
import { EventEmitter, on } from 'node:events';
import { buildSchema } from 'graphql';
import { useServer } from 'graphql-ws/use/ws';
import pg from 'pg';
import { WebSocketServer } from 'ws';

/**
 * The usual way: one async iterator for each subscriber, and graphql-js resolves every event for each
 * of them. Generous to it: no authentication, and two indexed statements for the whole selection.
 */
const schema = buildSchema(`
  type Query { unused: Int }
  type Subscription { customerChanged: CustomerEvent! }
  type CustomerEvent { id: ID! type: String! customer: Customer }
  type Customer { id: ID! name: String! email: String tags: [String!]! createdBy: User! }
  type User { id: ID! name: String! }
`);

const connectionString = process.env.DATABASE_URL!;
const pool = new pg.Pool({ connectionString, max: 10 });
const events = new EventEmitter().setMaxListeners(0);
const listener = new pg.Client(connectionString);
await listener.connect();
await listener.query('listen events');
listener.on('notification', ({ payload }) => void readLast(payload!));

interface Row {
  readonly id: string;
  readonly type: string;
  readonly recordId: string;
  readonly businessId: string;
}

async function inTenant<Result extends object>(
  businessId: string,
  text: string,
  values: unknown[],
): Promise<Result[]> {
  const client = await pool.connect();
  try {
    await client.query("select set_config('app.business_id', $1, false)", [businessId]);
    return (await client.query<Result>(text, values)).rows;
  } finally {
    client.release();
  }
}

let lastSeq = 0;

async function readLast(businessId: string): Promise<void> {
  const rows = await inTenant<Row & { seq: string }>(
    businessId,
    `select event_id as id, event_type as type, record_id as "recordId", business_id as "businessId", seq
     from kernel.event_sequence join kernel.event_log using (business_id, event_id)
     where business_id = $1 order by seq desc limit 1`,
    [businessId],
  );
  for (const row of rows) {
    if (Number(row.seq) <= lastSeq) continue;
    lastSeq = Number(row.seq);
    events.emit('customer', row);
  }
}

const customerById = `select c.id, c.name, c.email, c.tags, c.created_by as "createdBy"
  from crm.customers c where business_id = $1 and id = $2`;
const userById = 'select id, name from identity.users where business_id = $1 and id = $2';

const roots = {
  subscription: {
    customerChanged: async function* () {
      for await (const [row] of on(events, 'customer') as AsyncIterable<[Row]>) {
        yield { customerChanged: { ...row, customer: () => findCustomer(row) } };
      }
    },
  },
};

async function findCustomer({ businessId, recordId }: Row) {
  const [customer] = await inTenant<{ createdBy: string }>(businessId, customerById, [businessId, recordId]);
  if (!customer) return null;
  const createdBy = async () => (await inTenant(businessId, userById, [businessId, customer.createdBy]))[0];
  return { ...customer, createdBy };
}

const server = createServer((_request, response) => response.end('ok'));
useServer({ schema, roots }, new WebSocketServer({ server, path: '/graphql' }));
server.listen(Number(process.env.PORT), '127.0.0.1');
