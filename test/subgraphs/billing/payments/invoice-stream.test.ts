import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Client as SocketClient } from 'graphql-ws';
import { acme, acmeOwner, globexOwner } from '../../../cast/cast.js';
import type { Client } from '../../../kit/client.js';
import { leaseGraph } from '../../../kit/lease-graph.js';
import type { Graph } from '../../../kit/start-graph.js';
import { begun, openSocket, subscribe } from '../../../kit/streams.js';
import { publishedAll } from '../../../kit/tenant-tables.js';
import { money } from '../accounting/books.js';
import { billedCustomers } from '../customers/billed-customer.js';
import { openInvoicing } from '../invoicing/open-invoicing.js';
import { tillOf } from './payments.js';

let graph: Graph;
let [owner, stranger]: Client[] = [];
const sockets: SocketClient[] = [];

beforeAll(async () => {
  graph = await leaseGraph();
  [owner, stranger] = [await graph.signIn(acmeOwner), await graph.signIn(globexOwner)];
});
afterAll(async () => {
  for (const socket of sockets) await socket.dispose();
  await graph?.stop();
});

function socketOf({ token }: Client): SocketClient {
  const socket = openSocket(graph.url, { params: { Authorization: `Bearer ${token}` } });
  sockets.push(socket);
  return socket;
}

test('who follows an invoice hears that it was paid, reopened and written off; others hear nothing', async () => {
  const invoicing = await openInvoicing(graph, owner!, acme);
  const billed = billedCustomers(graph, owner!, invoicing);
  const till = tillOf(owner!);
  const { customerId } = invoicing;
  const { data } = await invoicing.write({ lines: [invoicing.line('100.00')] });
  const { id } = data.createInvoice.invoice;
  const document = `subscription ($id: ID) { invoiceChanged(invoiceId: $id) { type recordId invoice { status } } }`;
  const [stream, foreign] = [owner!, stranger!].map((client) =>
    subscribe(socketOf(client), document, { id }),
  );
  let edits = 0;
  await begun(stream!, () => invoicing.update({ id, reference: `Probe ${(edits += 1)}` }));

  await billed.answered(invoicing.finalize(id));
  const amount = money(11_900);
  const { recordPayment } = await billed.answered(
    till.record({ customerId, amount, allocations: [{ invoiceId: id, amount }] }),
  );
  await billed.answered(till.release(recordPayment.payment.allocations.nodes[0].id));
  const today = (await invoicing.read(id)).issueDate;
  await billed.answered(till.writeOff({ id, date: today }));

  const types = () => stream!.answers.map(({ data }) => data!.invoiceChanged!.type);
  await stream!.until(({ data }) => data?.invoiceChanged?.type === 'invoice.written_off');
  await publishedAll(graph);
  expect(types().filter((type) => type !== 'invoice.updated')).toEqual(
    expect.arrayContaining([
      ...['invoice.finalized', 'invoice.paid', 'invoice.reopened', 'invoice.written_off', 'invoice.paid'],
    ]),
  );
  expect(stream!.answers.at(-1)!.data!.invoiceChanged).toMatchObject({
    recordId: id,
    invoice: { status: 'PAID' },
  });
  expect(foreign!.answers).toEqual([]);
});
