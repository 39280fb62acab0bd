import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { execFile } from 'node:child_process';
import { copyFile, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { projectRoot } from '../../shared/config/project-root.js';
import { acme, acmeOwner } from '../cast/cast.js';
import { makeKey } from '../kit/api-keys.js';
import { leaseGraph } from '../kit/lease-graph.js';
import type { Graph } from '../kit/start-graph.js';

const run = promisify(execFile);
const modules = join(projectRoot, 'node_modules');

let graph: Graph;
let folder: string;

beforeAll(async () => {
  graph = await leaseGraph();
  folder = await mkdtemp(join(tmpdir(), 'braiflow-sdk-'));
});
afterAll(async () => {
  await graph?.stop();
  await rm(folder, { recursive: true, force: true });
});

const compile = (project: string, ...more: string[]) =>
  run(process.execPath, [join(modules, 'typescript-7/bin/tsc'), '-p', project, ...more]);

/** The package as it would be installed, in a project of its own. */
async function installSdk(): Promise<void> {
  const installed = join(folder, 'node_modules/@braiflow/sdk');
  await mkdir(installed, { recursive: true });
  await copyFile(join(projectRoot, 'sdk/package.json'), join(installed, 'package.json'));
  await symlink(join(modules, 'openapi-fetch'), join(folder, 'node_modules/openapi-fetch'));
  await compile(join(projectRoot, 'sdk/tsconfig.json'), '--outDir', join(installed, 'dist'));
}

test('the examples of the SDK’s README compile and do what they say', async () => {
  const readme = await readFile(join(projectRoot, 'sdk/README.md'), 'utf8');
  const example = [...readme.matchAll(/^```ts\n(.*?)^```/gms)].map(([, block]) => block).join('\n');
  const compilerOptions = {
    target: 'es2023',
    module: 'nodenext',
    strict: true,
    skipLibCheck: true,
    types: ['node'],
    typeRoots: [join(modules, '@types')],
  };
  await installSdk();
  await writeFile(join(folder, 'package.json'), '{"type":"module"}');
  await writeFile(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: ['example.ts'] }));
  await writeFile(join(folder, 'example.ts'), example);
  const { secret } = await makeKey(await graph.signIn(acmeOwner), { scopes: ['crm.view', 'crm.edit'] });

  await compile(folder);
  const { stdout } = await run(process.execPath, [join(folder, 'example.js')], {
    env: { BRAIFLOW_URL: graph.url, BRAIFLOW_API_KEY: secret },
  });

  const [{ count }] = (await graph.sql<{ count: string }>(
    'select count(*) from crm.customers where business_id = $1',
    [acme.id],
  )) as [{ count: string }];
  expect(stdout.split('\n')).toEqual(['Zoë Adler 1', count, 'VAL-001 422 name true', 'customer.created', '']);
  const changed = await graph.sql('select version from crm.customers where name = $1', ['Zoë Adler-Berg']);
  expect(changed).toEqual([{ version: 2 }]);
}, 60_000);
