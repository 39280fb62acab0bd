import { createConfig, lintFromString } from '@redocly/openapi-core';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { catalogue } from '../../main.js';
import { leaseGraph } from '../kit/lease-graph.js';
import type { Graph } from '../kit/start-graph.js';

let graph: Graph;
let text: string;

beforeAll(async () => {
  graph = await leaseGraph();
  text = await (await fetch(`${graph.url}/v1/asyncapi.json`)).text();
});
afterAll(() => graph?.stop());

const faultsIn = async (source: string) => {
  const config = await createConfig({ rules: { struct: 'error', 'no-unresolved-refs': 'error' } });
  return (await lintFromString({ source, absoluteRef: 'asyncapi.json', config })).map(
    ({ message }) => message,
  );
};

test('is a valid AsyncAPI 3 document', async () => {
  expect(await faultsIn(text)).toEqual([]);
  expect(await faultsIn(text.replace('"action":"send"', '"action":"shout"'))).not.toEqual([]);
});

test('has a message for each type of event', () => {
  const { components, channels } = JSON.parse(text);
  const types = catalogue.events.map(({ type }) => type).toSorted();

  expect(Object.keys(components.messages)).toEqual(types);
  expect(Object.keys(channels.webhook.messages)).toEqual(types);
  expect(components.messages['customer.erased'].payload.properties).toMatchObject({
    type: { const: 'customer.erased' },
    data: { properties: { object: { required: ['customer_id', 'former_ids'] } } },
  });
});
