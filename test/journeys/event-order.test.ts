import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { acme, acmeStaff, globex, globexStaff } from '../cast/cast.js';
import type { Client } from '../kit/client.js';
import { eventually } from '../kit/eventually.js';
import { leaseGraph } from '../kit/lease-graph.js';
import type { Graph } from '../kit/start-graph.js';

interface NumberedEvent {
  readonly seq: string | null;
  readonly type: string;
  readonly name: string;
}

describe('the sequence of events', () => {
  let graph: Graph;
  let acmeClient: Client;
  let globexClient: Client;

  beforeAll(async () => {
    graph = await leaseGraph();
    acmeClient = await graph.signIn(acmeStaff);
    globexClient = await graph.signIn(globexStaff);
  });
  afterAll(() => graph.stop());

  test('numbers what many writers committed at once: each event once, without gaps, per business', async () => {
    const create = (client: Client, name: string) => client.rest('POST', '/v1/crm/customers', { name });

    await Promise.all(
      Array.from({ length: 40 }, (_, index) =>
        create(index % 2 ? acmeClient : globexClient, `Customer ${index}`),
      ),
    );

    await eventually(async () => {
      for (const { id } of [acme, globex]) {
        const events = await eventsOf(id);
        expect(events.map(({ seq }) => Number(seq))).toEqual(events.map((_, index) => index + 1));
        expect(events.filter(({ name }) => name?.startsWith('Customer '))).toHaveLength(20);
      }
    });
  });

  test('keeps the order in which one caller wrote', async () => {
    for (const name of ['first', 'second', 'third', 'fourth']) {
      await acmeClient.rest('POST', '/v1/crm/customers', { name });
    }

    await eventually(async () => {
      const events = await eventsOf(acme.id);
      expect(events.slice(-4).map(({ name }) => name)).toEqual(['first', 'second', 'third', 'fourth']);
    });
  });

  test('nothing waits in the outbox once it is published', async () => {
    await eventually(async () => {
      expect(await graph.sql('select from kernel.outbox')).toEqual([]);
      expect(await graph.sql('select from kernel.event_heads where seq <> published_seq')).toEqual([]);
    });
  });

  test('an event says what its change replaced', async () => {
    const { body } = await acmeClient.rest('POST', '/v1/crm/customers', { name: 'Ada', tags: ['new'] });
    const { customer_id: id } = body.data as { customer_id: string };
    await acmeClient.rest('PATCH', `/v1/crm/customers/${id}`, { name: 'Ada Lovelace' });

    const rows = await graph.sql<{ previous_attributes: object | null }>(
      'select previous_attributes from kernel.event_log where record_id = $1 order by event_id',
      [id],
    );
    expect(rows.map((row) => row.previous_attributes)).toEqual([null, { name: 'Ada' }]);
  });

  function eventsOf(businessId: string): Promise<NumberedEvent[]> {
    return graph.sql<NumberedEvent>(
      `select seq, event_type as type, payload ->> 'name' as name from kernel.event_log left join kernel.event_sequence using (business_id, event_id)
       where business_id = $1 order by seq nulls last`,
      [businessId],
    );
  }
});
