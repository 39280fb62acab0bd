import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { acme, acmeOwner, acmeStaff, globexOwner } from '../cast/cast.js';
import { apiSchemaOf } from '../kit/api-schema.js';
import type { Client } from '../kit/client.js';
import { permit } from '../kit/permit.js';
import { leaseGraph } from '../kit/lease-graph.js';
import type { Graph } from '../kit/start-graph.js';
import { outcomeOf } from '../kit/outcome.js';
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
  graph = await leaseGraph();
  await permit(graph, acmeStaff, [], ['*']);
  clients = {
    nobody: graph.nobody,
    stranger: await graph.signIn(globexOwner),
    unpermitted: await graph.signIn(acmeStaff),
    permitted: await graph.signIn(acmeOwner),
  };
  // Only who has begun to enrol can send a wrong code.
  for (const caller of Object.keys(people))
    await clients[caller as Caller].query('mutation { enrollMfa { secret } }');
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

type Caller = (typeof callers)[number];
type Ask = readonly [name: string, caller: Caller];

const asks = Object.keys(rootFields).flatMap((name) => callers.map((caller): Ask => [name, caller]));
const refused = asks.filter(([name, caller]) => rootFields[name]![caller] !== 'answered');
/** What a stranger may do is done to the stranger's own business. */
const byStrangers = asks.filter(
  ([name, caller]) =>
    caller === 'stranger' && name !== 'Mutation.login' && !refused.some(isSame(name, caller)),
);
const answered = asks.filter((ask) => !refused.includes(ask) && !byStrangers.includes(ask));

function isSame(name: string, caller: Caller) {
  return ([otherName, otherCaller]: Ask) => otherName === name && otherCaller === caller;
}

async function ask([name, caller]: Ask) {
  const field = rootFields[name]!;
  const { data, errors } = await clients[caller].query(field.operation, field.variables?.(records));
  if (field.endsSession && !errors && caller !== 'nobody')
    clients[caller] = await graph.signIn(people[caller]);
  return { data, errors };
}

/** Those of the asks that change a table of the business, or of all: each is asked again. */
async function changesBy(batch: readonly Ask[], businessId?: string): Promise<string[]> {
  const changes: string[] = [];
  for (const each of batch) {
    const before = await footprint(graph, businessId);
    await ask(each);
    const after = await footprint(graph, businessId);
    const tables = Object.keys(after).filter((table) => after[table] !== before[table]);
    if (tables.length > 0) changes.push(`${each.join(' to ')}: ${tables.join(', ')}`);
  }
  return changes;
}

/** Asks all before it compares what they left; which one left it is looked for only then. */
function describeTraceless(title: string, batch: readonly Ask[], onlyAcme: boolean) {
  describe(title, () => {
    const businessOf = () => (onlyAcme ? acme.id : undefined);
    let before: Record<string, string>;

    beforeAll(async () => {
      before = await footprint(graph, businessOf());
    });

    test.each(batch)('%s to %s', async (name, caller) => {
      const { data, errors } = await ask([name, caller]);

      expect(outcomeOf({ errors })).toBe(rootFields[name]![caller]);
      if (!onlyAcme) expect(Object.values(data ?? {}).filter((value) => value !== null)).toEqual([]);
      if (caller === 'stranger') {
        const answer = JSON.stringify({ data, errors });
        expect([answer.includes('@acme.example'), answer.includes(acme.id)]).toEqual([false, false]);
      }
    });

    test('and none of them changed a record', async () => {
      const after = await footprint(graph, businessOf());
      const isSame = JSON.stringify(after) === JSON.stringify(before);

      expect(isSame ? [] : await changesBy(batch, businessOf())).toEqual([]);
      expect(after).toEqual(before);
    }, 300_000);
  });
}

// In this order the record that the permitted caller changes or deletes is still there for the others.
describeTraceless('refused', refused, false);
describeTraceless('answered to a stranger, of another business', byStrangers, true);

describe('answered', () => {
  test.each(answered)('%s to %s', async (name, caller) => {
    expect(outcomeOf(await ask([name, caller]))).toBe('answered');
  });
});
