import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { projectRoot } from '../../shared/config/project-root.js';
import { leaseGraph } from '../kit/lease-graph.js';
import type { Graph } from '../kit/start-graph.js';
import { footprint } from '../kit/tenant-tables.js';
import { permissionMatrix, type PermissionMatrix } from './permission-matrix.js';
import { renderPermissionMatrix } from './render-permission-matrix.js';

let graph: Graph;
let matrix: PermissionMatrix;
let before: Record<string, string>;
const untouched = [
  ...['businesses', 'invitations', 'module_activations', 'roles'].map((table) => `identity.${table}`),
  ...['customers', 'interactions'].map((table) => `crm.${table}`),
];

beforeAll(async () => {
  graph = await leaseGraph();
  before = await footprint(graph);
  matrix = await permissionMatrix(graph);
}, 120_000);
afterAll(() => graph?.stop());

test('the committed matrix is what the platform answers (npm run permission-matrix)', async () => {
  const committed = await readFile(join(projectRoot, 'test/gateway/permission-matrix.md'), 'utf8');

  expect(renderPermissionMatrix(matrix)).toBe(committed);
});

test('only what stands here is open to nobody', () => {
  const open = Object.keys(matrix).filter((field) => matrix[field]!.nobody === 'yes');

  expect(open.toSorted()).toEqual([
    'Mutation.acceptInvitation',
    'Mutation.completeLogin',
    'Mutation.confirmSignUp',
    'Mutation.login',
    'Mutation.refreshSession',
    'Mutation.requestPasswordReset',
    'Mutation.resetPassword',
    'Mutation.signUp',
  ]);
});

test('suspension, foreign audit trails and jobs are all that is the platform’s staff’s and not the owner’s', () => {
  const staffOnly = Object.keys(matrix).filter(
    (field) => matrix[field]!.super_admin === 'yes' && matrix[field]!.owner === 'AUTH-004',
  );

  expect(staffOnly).toEqual([
    'Query.auditTrailOfBusiness',
    'Query.auditIntegrityOfBusiness',
    'Query.queues',
    'Query.deadJobs',
    'Mutation.retryJob',
    'Mutation.discardJob',
    'Mutation.suspendBusiness',
    'Mutation.restoreBusiness',
  ]);
});

test('no staff role reaches a tenant’s customers', () => {
  const crm = Object.entries(matrix).filter(([field]) => /customer|interaction/i.test(field));

  expect(crm.length).toBeGreaterThanOrEqual(8);
  for (const [field, verdicts] of crm) {
    const staff = Object.entries(verdicts).filter(([caller]) => /^(admin_|super_)/.test(caller));
    expect([field, staff.filter(([, verdict]) => verdict === 'yes')]).toEqual([field, []]);
  }
});

test('asking changed no record but those of sessions and members', async () => {
  const after = await footprint(graph);

  expect(untouched.map((table) => [table, after[table]])).toEqual(
    untouched.map((table) => [table, before[table]]),
  );
});
