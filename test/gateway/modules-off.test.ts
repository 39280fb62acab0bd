import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Kind, parse, type GraphQLSchema } from 'graphql';
import { routes } from '../../main.js';
import { projectRoot } from '../../shared/config/project-root.js';
import { acmeOwner } from '../cast/cast.js';
import { accepted } from '../kit/accepted.js';
import { apiSchemaOf } from '../kit/api-schema.js';
import type { Client } from '../kit/client.js';
import { contractOperations } from '../kit/contract.js';
import { eventually } from '../kit/eventually.js';
import { leaseGraph } from '../kit/lease-graph.js';
import type { Graph } from '../kit/start-graph.js';
import { withoutModule } from '../kit/without-module.js';
import { verdictOn } from './permission-matrix.js';
import { requestFor, type PathNames } from './route-requests.js';

/** Of billing, each with its paths: `/v1/invoices` and so on. */
const modules = ['invoices', 'payments', 'accounting'] as const;
const nothing = '01930000-0000-7000-8000-0000deadbeef';

let graph: Graph;
let owner: Client;
let schema: GraphQLSchema;

beforeAll(async () => {
  graph = await leaseGraph();
  owner = await graph.signIn(acmeOwner);
  schema = await apiSchemaOf(graph);
});
afterAll(() => graph?.stop());

/** Switches these modules on and the others off, and waits until that holds. */
async function haveOnly(active: readonly string[]): Promise<void> {
  for (const moduleId of modules) {
    const verb = active.includes(moduleId) ? 'activateModule' : 'deactivateModule';
    await accepted(owner.query(`mutation { ${verb}(input: { moduleId: "${moduleId}" }) { module { id } } }`));
  }
  await eventually(async () => {
    const codes = await Promise.all(
      ['/v1/invoices', '/v1/payments', '/v1/accounting/accounts'].map(
        async (path) => (await owner.rest('GET', path)).body.error?.code,
      ),
    );
    expect(codes).toEqual(modules.map((each) => (active.includes(each) ? undefined : 'MODULE-001')));
  });
}

/** The root fields of billing that need a module, such as `Query.invoices`. */
function rootFieldsOfBilling(): { readonly root: string; readonly name: string }[] {
  const sdl = readFileSync(join(projectRoot, 'subgraphs/billing/schema.graphql'), 'utf8');
  return parse(sdl).definitions.flatMap((definition) => {
    if (
      definition.kind !== Kind.OBJECT_TYPE_DEFINITION ||
      !['Query', 'Mutation', 'Subscription'].includes(definition.name.value)
    )
      return [];
    const names = (definition.fields ?? [])
      .map(({ name }) => name.value)
      .filter((name) => !withoutModule.has(name));
    return names.map((name) => ({ root: definition.name.value, name }));
  });
}

/** By route of a module the code that it answers, the file of a report included. */
async function codesOf(moduleId: string): Promise<Record<string, string>> {
  const codes: Record<string, string> = {};
  const names = new Proxy<PathNames>({}, { get: () => nothing });
  for (const operation of contractOperations()) {
    const [, version, first] = operation.path.split('/');
    if (version !== 'v1' || first !== moduleId) continue;
    const route = routes.find(
      ({ method, path }) => method === operation.method && `/v1${path}` === operation.path,
    )!;
    // Takes a file instead of JSON; its mutation is asked as all are.
    if (route.upload) continue;
    const { path, body } = requestFor(names, route, operation);
    const isReport = operation.parameters.some(({ schema }) => schema.enum?.includes('csv'));
    const formats = isReport ? ['', '&format=csv'] : [''];
    for (const format of formats) {
      const answer = await owner.rest(operation.method, path + format, body);
      codes[operation.name + format] = answer.body.error?.code ?? 'answered';
    }
  }
  return codes;
}

test('without its modules every operation of billing answers MODULE-001, streams and files included', async () => {
  await haveOnly([]);
  const fields = rootFieldsOfBilling();

  const verdicts = new Map<string, string>();
  for (const { root, name } of fields) {
    const type = schema.getType(root) as ReturnType<typeof schema.getQueryType>;
    verdicts.set(`${root}.${name}`, await verdictOn(owner, type!, type!.getFields()[name]!));
  }
  const codes = Object.assign({}, ...(await Promise.all(modules.map(codesOf)))) as Record<string, string>;

  expect(fields.length).toBeGreaterThan(60);
  expect([...verdicts].filter(([, verdict]) => verdict !== 'MODULE-001')).toEqual([]);
  expect(Object.keys(codes).length).toBeGreaterThan(50);
  expect(Object.entries(codes).filter(([, code]) => code !== 'MODULE-001')).toEqual([]);
});

/** What is asked for beside an invoice, and is about payments. */
const ofPayments = ['POST /v1/invoices/{id}/apply-credit', 'GET /v1/invoices/customers/{id}/balance'];

test.each([
  ['invoices', ofPayments],
  ['payments', []],
  ['accounting', []],
])('the paths of %s need that module alone, but for %j', async (moduleId, others) => {
  await haveOnly([moduleId]);

  const codes = await codesOf(moduleId);

  const refused = Object.keys(codes).filter((name) => codes[name] === 'MODULE-001');
  expect(refused.toSorted()).toEqual(others.toSorted());
});
