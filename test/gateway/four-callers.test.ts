import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { acme, acmeOwner, acmeStaff, globexOwner } from '../cast/cast.js';
import { apiSchemaOf } from '../kit/api-schema.js';
import type { Client } from '../kit/client.js';
import { permit } from '../kit/permit.js';
import { startGraph, type Graph } from '../kit/start-graph.js';
import { footprint } from '../kit/tenant-tables.js';
import { startReceiver, type WebhookReceiver } from '../kit/webhook-receiver.js';
import type { Records } from './outcomes.js';
import { rootFields } from './root-fields.js';
import { makeTableRecords } from './table-records.js';

const callers = ['nobody', 'stranger', 'unpermitted', 'permitted'] as const;

const people = { stranger: globexOwner, unpermitted: acmeStaff, permitted: acmeOwner };

let graph: Graph;
let clients: Record<(typeof callers)[number], Client>;
let records: Records;
let receiver: WebhookReceiver;

beforeAll(async () => {
  graph = await startGraph();
  await permit(graph, acmeStaff, [], ['*']);
  clients = {
    nobody: graph.nobody,
    stranger: await graph.signIn(globexOwner),
    unpermitted: await graph.signIn(acmeStaff),
    permitted: await graph.signIn(acmeOwner),
  };
  receiver = await startReceiver();
  records = await makeTableRecords(graph, clients.permitted, receiver);
});
afterAll(async () => {
  await graph?.stop();
  await receiver?.close();
});

test('every root field of the served schema is in the table, and no other', async () => {
  const schema = await apiSchemaOf(graph);
  const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()];

  const served = roots.flatMap((root) =>
    Object.keys(root?.getFields() ?? {}).map((name) => `${root!.name}.${name}`),
  );

  expect(Object.keys(rootFields).sort()).toEqual(served.sort());
});

describe.each(Object.entries(rootFields))('%s', (name, field) => {
  // In this order the record that the permitted caller changes or deletes is still there for the others.
  test.each(callers)(`to %s`, async (caller) => {
    const expected = field[caller];
    const isRefused = expected !== 'answered';
    const isStranger = caller === 'stranger' && name !== 'Mutation.login';
    // What a stranger may do is done to the stranger's own business.
    const watch = () => footprint(graph, isRefused ? undefined : acme.id);
    const before = (isRefused || isStranger) && (await watch());

    const { data, errors } = await clients[caller].query(field.operation, field.variables?.(records));

    if (field.endsSession && !errors && caller !== 'nobody')
      clients[caller] = await graph.signIn(people[caller]);
    const outcome = errors ? `${errors[0]!.extensions.code} ${errors[0]!.extensions.httpStatus}` : 'answered';
    expect(outcome).toBe(expected);
    if (isRefused) expect(Object.values(data ?? {}).filter((value) => value !== null)).toEqual([]);
    if (isStranger) expect(JSON.stringify({ data, errors })).not.toContain('acme.example');
    if (before) expect(await watch()).toEqual(before);
  });
});
