import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { acmeStaff } from '../cast/cast.js';
import type { Client } from '../kit/client.js';
import { startGraph, type Graph } from '../kit/start-graph.js';
import { statementsOf } from '../kit/statements.js';
import { publishedAll } from '../kit/tenant-tables.js';

let graph: Graph;
let staff: Client;

beforeAll(async () => {
  graph = await startGraph();
  staff = await graph.signIn(acmeStaff);
});
afterAll(() => graph?.stop());

/** The first query of the README, with as many customers as asked for. */
const readmeQuery = (first: number) => `query {
  me { id email role business { id name } }
  customers(first: ${first}) {
    nodes {
      id name email tags
      createdBy { id name }
      interactions(first: 3) { nodes { id type channel } }
    }
    pageInfo { hasNextPage endCursor }
  }
}`;

/** The relay and the worker of the same process look for work meanwhile; what was asked before is noted. */
const background =
  /^(admin\.(api_requests|request_tenants)|kernel\.(leases|outbox|workers)|graphile_worker\.)/;

/** Who is calling is found out again when that is a second ago, on a slow machine in the middle of what is counted. */
const ofPrincipal = [
  'identity.mfa_factors identity.users identity.businesses identity.sessions',
  'identity.module_activations identity.businesses',
];

/** The tables that each statement reads; what reads none, as naming the tenant does, is left out. */
async function tablesReadBy(work: () => Promise<unknown>): Promise<string[]> {
  // Consumers of earlier events read what the query reads.
  await publishedAll(graph);
  return (await statementsOf(work))
    .map(tablesOf)
    .filter((tables) => tables !== '' && !background.test(tables) && !ofPrincipal.includes(tables));
}

function tablesOf(text: string): string {
  return [...text.matchAll(/\b(?:from|join|into|update)\s+([a-z_]+\.[a-z_]+)/g)]
    .map(([, table]) => table)
    .join(' ');
}

async function statementsOfQuery(first: number, query = readmeQuery): Promise<string[]> {
  const ask = () => staff.query(query(first));
  // The first answer plans the query.
  await ask();
  let nodes: unknown[] = [];
  const statements = await tablesReadBy(async () => {
    const { data, errors } = await ask();
    expect(errors).toBeUndefined();
    nodes = data.customers.nodes;
  });
  expect(nodes).toHaveLength(first);
  return statements.sort();
}

test('the README’s query takes four statements, for 20 customers as for 100', async () => {
  const ofTwenty = await statementsOfQuery(20);
  const ofHundred = await statementsOfQuery(100);

  const expected = [
    'crm.customers',
    'crm.interactions',
    'identity.module_activations identity.users identity.businesses',
    'identity.users',
  ];
  expect(ofTwenty).toEqual(expected);
  expect(ofHundred).toEqual(expected);
});

test('records are found by their ids alone by a statement for each kind that they may be of', async () => {
  const { data } = await staff.query('{ customers(first: 2) { nodes { id } } }');
  const [a, b] = data.customers.nodes.map(({ id }: { id: string }) => id);
  const statementsFor = async (selection: string) => {
    const ask = () =>
      staff.query(`{ a: node(id: "${a}") ${selection} b: node(id: "${b}") ${selection} me { id } }`);
    await ask();
    return (await tablesReadBy(ask)).filter((tables) => tables.startsWith('crm.')).sort();
  };

  expect(await statementsFor('{ ... on Customer { id } }')).toEqual(['crm.customers']);
  expect(await statementsFor('{ ... on Customer { id } ... on Deal { id } }')).toEqual([
    'crm.customers',
    'crm.deals',
  ]);
});

/** Customers with their own fields and what happened with each in all modules. */
const timelineQuery = (first: number) =>
  `{ customers(first: ${first}) { nodes { custom timeline(first: 1) { nodes { type } } } } }`;

test('custom fields and timelines of customers take four statements, for 20 as for 100', async () => {
  await graph.sql(`update crm.customers set custom = '{"seats": 4}'`);
  const expected = [
    'crm.custom_fields',
    'crm.customers',
    'kernel.event_log',
    'notifications.merged_customers kernel.event_sequence kernel.event_log',
  ];

  expect(await statementsOfQuery(20, timelineQuery)).toEqual(expected);
  expect(await statementsOfQuery(100, timelineQuery)).toEqual(expected);
});

/** A board of deals: each with everything that it refers to. */
const boardQuery = (first: number) => `query {
  deals(first: ${first}) {
    nodes {
      title amount { decimal }
      customer { name company { name } } company { name } stage { name pipeline { name } } owner { name }
      stageChanges(first: 2) { nodes { fromStage { name } toStage { name } } }
      tasks(first: 2) { nodes { title assignee { name } } }
    }
  }
}`;

test('a board of 16 deals reads each table at most twice: by the deals, and by their lists', async () => {
  for (const round of [1, 2]) {
    const { errors, data } = await staff.query(boardQuery(16));
    expect([round, errors, data.deals.nodes.length]).toEqual([round, undefined, 16]);
  }
  await staff.query('{ me { id } }');

  const statements = await tablesReadBy(() => staff.query(boardQuery(16)));

  const ofRecords = statements.filter((tables) => tables === 'identity.users' || tables.startsWith('crm.'));
  const counts = Map.groupBy(ofRecords, (tables) => tables);
  expect([...counts.keys()].sort()).toEqual([
    'crm.companies',
    'crm.customers',
    'crm.deal_stage_changes',
    'crm.deals',
    'crm.pipelines',
    'crm.stages',
    'crm.tasks',
    'identity.users',
  ]);
  expect([...counts].filter(([, each]) => each.length > 2)).toEqual([]);
});
