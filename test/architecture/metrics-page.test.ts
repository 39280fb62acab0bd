import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Registry } from 'prom-client';
import { RedisConnection } from '../../gateway/limits/redis/redis-connection.js';
import { createLogger } from '../../shared/config/logger.js';
import { leaseGraph } from '../kit/lease-graph.js';
import type { Graph } from '../kit/start-graph.js';
import { readProjectFile } from './source-files.js';

interface Row {
  readonly name: string;
  readonly type: string;
  readonly help: string;
}

let graph: Graph;
let served: string;

beforeAll(async () => {
  graph = await leaseGraph();
  const alone = await RedisConnection.open('redis://127.0.0.1:1', createLogger('silent'));
  const registry = new Registry();
  alone.register(registry);
  const { operationsUrl = graph.url } = graph;
  const ofGraph = await (await fetch(`${operationsUrl}/metrics`)).text();
  served = ofGraph + '\n' + (await registry.metrics());
  alone.close();
}, 120_000);
afterAll(() => graph?.stop());

/** What Prometheus knows under these names on every Node.js. */
const usual = /^(process|nodejs)_/;

test('the page has every metric of the platform, and no other', async () => {
  const documented = await documentedMetrics();

  expect(documented.map(({ name, type, help }) => ({ name, type, help }))).toEqual(
    servedMetrics().filter(({ name }) => !usual.test(name)),
  );
});

test('every metric of our own has one prefix', () => {
  const names = servedMetrics().map(({ name }) => name);

  expect(names.filter((name) => !usual.test(name) && !name.startsWith('braiflow_'))).toEqual([]);
});

test('no series has a label that the page does not name', async () => {
  const labels = new Map((await documentedMetrics()).map((row) => [row.name, row.labels]));
  const series = [...served.matchAll(/^(braiflow_\w+?)(?:_bucket|_sum|_count)?\{(.*)\} /gm)];
  const unnamed = series.flatMap(([, name, text]) =>
    [...text!.matchAll(/(\w+)="/g)]
      .map(([, label]) => label!)
      .filter((label) => label !== 'le' && !labels.get(name!)?.includes(label))
      .map((label) => `${name} ${label}`),
  );

  expect(series.length).toBeGreaterThan(20);
  expect([...new Set(unnamed)]).toEqual([]);
});

function servedMetrics(): Row[] {
  const types = new Map(
    Array.from(served.matchAll(/^# TYPE (\w+) (\w+)$/gm), ([, name, type]) => [name, type]),
  );
  return Array.from(served.matchAll(/^# HELP (\w+) (.*)$/gm), ([, name, help]) => ({
    name: name!,
    type: types.get(name!)!,
    help: help!,
  })).sort((a, b) => (a.name < b.name ? -1 : 1));
}

async function documentedMetrics(): Promise<(Row & { readonly labels: readonly string[] })[]> {
  const page = await readProjectFile('docs/metrics.md');
  const rows = page.matchAll(/^\| `(braiflow_\w+)`\s+\| (\w+)\s+\| (.*?)\s+\| (.*?)\s+\|$/gm);
  return Array.from(rows, ([, name, type, labels, help]) => ({
    name: name!,
    type: type!,
    help: help!,
    labels: [...labels!.matchAll(/`(\w+)`/g)].map(([, label]) => label!),
  }));
}
