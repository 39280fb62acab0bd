import { expect, test } from '@jest/globals';
import { parse, subscribe, type ExecutionResult } from 'graphql';
import { PermissionSet } from '../../../shared/access/permission-set.js';
import type { Principal } from '../../../shared/access/principal.js';
import { Database } from '../../../shared/changes/database.js';
import { createLogger } from '../../../shared/config/logger.js';
import { asyncApiDocument } from '../../../shared/events/asyncapi-document.js';
import { decideEvent } from '../../../shared/events/decide-event.js';
import type { Kernel } from '../../../shared/kernel/kernel.js';
import { RunningSubgraph } from '../../../shared/subgraph/running-subgraph.js';
import { systemClock } from '../../../shared/values/clock.js';
import { systemIds } from '../../../shared/values/ids.js';
import { missingPermissionFor } from '../../../subgraphs/admin/audit-trail/missing-permission.rules.js';
import { findMemberAccess } from '../../../subgraphs/identity/authority/find-member-access.service.js';
import { acme, acmeOwner } from '../../cast/cast.js';
import { cloneDatabase, type TestServerAddress } from '../../kit/test-server.js';
import { shelfFilled, workerHired } from './two-modules/works.events.js';
import { staffView, stockView } from './two-modules/works.permissions.js';
import { shelfId, workerId } from './two-modules/works.resolver.js';
import { works, worksRoutes } from './two-modules/works.subgraph.js';

const settings = { encryptionKey: Buffer.alloc(32, 7).toString('base64') };
const kernel = { clock: systemClock, logger: createLogger('silent'), settings } as unknown as Kernel;
const subgraph = new RunningSubgraph(works, kernel);

/** May do everything, and whose business has these modules. */
const having = (...modules: string[]): Principal => ({
  ...{
    kind: 'user',
    businessId: acme.id,
    userId: acmeOwner.id,
    sessionId: null,
    apiKeyId: null,
    role: 'owner',
  },
  permissions: new PermissionSet(['*']),
  modules: new Set(modules),
  ...{ mfaAtMs: null, mustEnrollMfa: false },
});
const stockOnly = having('stock');
const scopeOf = (principal: Principal) => ({
  requestId: 'req_test',
  principal,
  address: null,
  userAgent: null,
});

async function ask(query: string, principal = stockOnly, variables = {}) {
  const answer = await subgraph.execute({ query, variables }, scopeOf(principal));
  const { data, errors } = JSON.parse(JSON.stringify(answer));
  return errors ? { data, codes: errors.map((error: any) => error.extensions.code) } : { data };
}

test('fields of the active module answer, those of the other MODULE-001', async () => {
  expect(await ask('{ shelf { id } }')).toEqual({ data: { shelf: { id: shelfId } } });
  expect(await ask('mutation { fillShelf { id } }')).toEqual({ data: { fillShelf: { id: shelfId } } });
  expect(await ask('{ worker { id } }')).toEqual({ data: { worker: null }, codes: ['MODULE-001'] });
  expect(await ask('mutation { hireWorker { id } }')).toEqual({
    data: { hireWorker: null },
    codes: ['MODULE-001'],
  });
});

test('a field that leads into the other module is refused alone', async () => {
  const nested = '{ shelf { id filledBy { id } } }';

  expect(await ask(nested)).toEqual({
    data: { shelf: { id: shelfId, filledBy: null } },
    codes: ['MODULE-001'],
  });
  expect(await ask(nested, having('stock', 'staffing'))).toEqual({
    data: { shelf: { id: shelfId, filledBy: { id: workerId } } },
  });
  expect(await ask(nested, having())).toEqual({ data: { shelf: null }, codes: ['MODULE-001'] });
});

test('a reference opens with the module of its own type', async () => {
  const of = [
    { __typename: 'Shelf', id: shelfId },
    { __typename: 'Worker', id: workerId },
  ];
  const entities =
    'query ($of: [_Any!]!) { _entities(representations: $of) { ... on Shelf { id } ... on Worker { id } } }';

  expect(await ask(entities, stockOnly, { of })).toEqual({
    data: { _entities: [{ id: shelfId }, null] },
    codes: ['MODULE-001'],
  });
});

test('a stream of the other module is refused before it opens', async () => {
  const open = async (field: string) => {
    const contextValue = { ...scopeOf(stockOnly), clock: systemClock };
    const document = parse(`subscription { ${field} { id } }`);
    const { errors } = (await subscribe({
      schema: subgraph.schema,
      document,
      contextValue,
    })) as ExecutionResult;
    return (errors![0]!.originalError as any).definition?.code ?? errors![0]!.message;
  };

  expect(await open('workerHired')).toBe('MODULE-001');
  // The guard lets it pass; streams themselves are opened elsewhere.
  expect(await open('shelfFilled')).toBe('Subscriptions are opened at the gateway.');
});

test('events are seen, and documented, with the module of their permission', () => {
  const [described] = [asyncApiDocument(works.events, 'https://braiflow.example')] as any[];

  expect(decideEvent(shelfFilled, stockOnly)).toBe(true);
  expect(decideEvent(workerHired, stockOnly)).toMatchObject({ definition: { code: 'MODULE-001' } });
  expect(JSON.stringify(described)).toContain('while the module staffing is active');
});

test('the routes of REST answer as the graph does', async () => {
  const [shelf, worker] = worksRoutes.map(({ document }) => document);

  expect(await ask(shelf!)).toEqual({ data: { shelf: { id: shelfId } } });
  expect(await ask(worker!)).toEqual({ data: { worker: null }, codes: ['MODULE-001'] });
});

test('the audit trail shows states of the active module, and none of another business', () => {
  const states = { before: null, after: { id: shelfId } };
  const missing = (table: string, businessId: string = acme.id) =>
    missingPermissionFor({ businessId, table, ...states }, stockOnly, {
      auditedStates: works.auditedStates!,
    });

  expect(missing('works.shelves')).toBeNull();
  expect(missing('works.workers')).toBe(staffView.id);
  expect(missing('works.shelves', shelfId)).toBe(stockView.id);
});

test('work that goes on without a member may do what the active module allows', async () => {
  const server = JSON.parse(process.env.TEST_SERVER!) as TestServerAddress;
  const { application } = await cloneDatabase(server, `modules_${process.pid}`);
  const database = await Database.open({
    connectionString: application,
    poolSize: 1,
    tenantSetting: 'session',
    entities: [],
    clock: systemClock,
    ids: systemIds,
  });
  try {
    const inCrm = { ...stockView, module: 'crm' };
    const catalogue = { permissions: [inCrm, staffView] };
    const asked = { userId: acmeOwner.id, apiKeyId: null };

    const access = await findMemberAccess(
      { ...kernel, database, catalogue } as unknown as Kernel,
      acme.id,
      asked,
    );

    expect([inCrm, staffView].map(({ id }) => access?.allows(id))).toEqual([true, false]);
  } finally {
    await database.close();
  }
});
