import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import { acmeStaff } from '../cast/cast.js';
import type { Client } from '../kit/client.js';
import { eventually } from '../kit/eventually.js';
import { startGraph, type Graph } from '../kit/start-graph.js';

interface Span {
  readonly traceId: string;
  readonly spanId: string;
  readonly parentSpanId?: string;
  readonly name: string;
  readonly attributes: readonly { readonly key: string; readonly value: Record<string, unknown> }[];
}

interface Export {
  readonly resourceSpans: readonly { readonly scopeSpans: readonly { readonly spans: readonly Span[] }[] }[];
}

let collector: Server;
let graph: Graph;
let staff: Client;
const spans: Span[] = [];

beforeAll(async () => {
  collector = createServer((request, response) => {
    void json(request).then((body) => {
      const { resourceSpans } = body as Export;
      spans.push(...resourceSpans.flatMap(({ scopeSpans }) => scopeSpans.flatMap((scope) => scope.spans)));
      response.end('{}');
    });
  });
  collector.listen(0, '127.0.0.1');
  await once(collector, 'listening');
  const { port } = collector.address() as AddressInfo;
  graph = await startGraph({ OTEL_EXPORTER_OTLP_ENDPOINT: `http://127.0.0.1:${port}` });
  staff = await graph.signIn(acmeStaff);
});
afterAll(async () => {
  await graph?.stop();
  collector?.close();
});

test('a request, what it asks of subgraphs and its transaction are spans of the trace that the client began', async () => {
  const traceId = '4bf92f3577b34da6a3ce929d0e0e4736';
  const parent = '00f067aa0ba902b7';
  const response = await fetch(`${graph.url}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      authorization: `Bearer ${staff.token}`,
      traceparent: `00-${traceId}-${parent}-01`,
    },
    body: JSON.stringify({
      query:
        'mutation Traced { createCustomer(input: { name: "Nora" }) { customer { id createdBy { name } } } }',
    }),
  });
  expect(response.status).toBe(200);

  await eventually(async () =>
    expect(spans.filter((span) => span.traceId === traceId).map(({ name }) => name)).toEqual(
      expect.arrayContaining(['POST /graphql', 'subgraph crm', 'subgraph identity', 'transaction']),
    ),
  );

  const named = (name: string) => spans.find((span) => span.traceId === traceId && span.name === name)!;
  expect(named('POST /graphql').parentSpanId).toBe(parent);
  expect(named('subgraph crm').parentSpanId).toBe(named('POST /graphql').spanId);
  expect(named('subgraph identity').parentSpanId).toBe(named('POST /graphql').spanId);
  expect(named('POST /graphql').attributes).toEqual(
    expect.arrayContaining([
      { key: 'graphql.operation.name', value: { stringValue: 'Traced' } },
      { key: 'graphql.operation.type', value: { stringValue: 'mutation' } },
      { key: 'http.response.status_code', value: { intValue: 200 } },
    ]),
  );
  expect(JSON.stringify(spans)).not.toContain('Nora');
  expect(JSON.stringify(spans)).not.toContain(staff.token!);
});
