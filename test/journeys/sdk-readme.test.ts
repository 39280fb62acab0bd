import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { execFile } from 'node:child_process';
import { access, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
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

const compiler = join(modules, 'typescript-7/bin/tsc');

/** Packs the package as it is published, without a build before, and installs it beside what it depends on. */
async function installSdk(): Promise<string> {
  const sdk = join(projectRoot, 'sdk');
  await rm(join(sdk, 'dist'), { recursive: true, force: true });
  await run('npm', ['pack', '--silent', '--pack-destination', folder], { cwd: sdk });
  const [tarball] = (await readdir(folder)).filter((name) => name.endsWith('.tgz'));
  const installed = join(folder, 'node_modules/@braiflow/sdk');
  await mkdir(installed, { recursive: true });
  await run('tar', ['xzf', join(folder, tarball!), '--strip-components', '1', '-C', installed]);
  for (const name of ['openapi-fetch', 'openapi-typescript-helpers', 'standardwebhooks'])
    await symlink(join(modules, name), join(folder, 'node_modules', name));
  return installed;
}

async function compile(directory: string, compilerOptions: object, source: string) {
  const files = [`${directory}/program.ts`];
  const options = { target: 'es2023', strict: true, types: [], ...compilerOptions };
  await mkdir(join(folder, directory), { recursive: true });
  await writeFile(join(folder, files[0]!), source);
  const project = join(folder, `${directory}.json`);
  await writeFile(project, JSON.stringify({ compilerOptions: options, files }));
  return run(process.execPath, [compiler, '-p', project]).catch((fault: { stdout: string }) => fault);
}

const nodeTypes = { types: ['node'], typeRoots: [join(modules, '@types')] };
const examplesOf = (markdown: string) =>
  [...markdown.matchAll(/^```ts\n(.*?)^```/gms)].map(([, block]) => block).join('\n');

let installed: string;
beforeAll(async () => {
  installed = await installSdk();
}, 120_000);

test('the examples of the SDK’s README compile and do what they say', async () => {
  const readme = await readFile(join(installed, 'README.md'), 'utf8');
  const compilerOptions = { ...nodeTypes, module: 'nodenext', exactOptionalPropertyTypes: true };
  await writeFile(join(folder, 'package.json'), '{"type":"module"}');
  const { secret } = await makeKey(await graph.signIn(acmeOwner), { scopes: ['crm.view', 'crm.edit'] });

  const compiled = await compile('readme', compilerOptions, examplesOf(readme));
  expect(compiled.stdout).toBe('');
  const { stdout } = await run(process.execPath, [join(folder, 'readme/program.js')], {
    env: { BRAIFLOW_URL: graph.url, BRAIFLOW_API_KEY: secret },
  });

  const [{ count }] = (await graph.sql<{ count: string }>(
    'select count(*) from crm.customers where business_id = $1',
    [acme.id],
  )) as [{ count: string }];
  expect(stdout.split('\n')).toEqual([
    ...['Zoë Adler 1', count, 'VAL-001 422 name true', 'true'],
    ...[expect.stringMatching(/^\S.* true$/), 'Zoë Adler', ''],
  ]);
  const changed = await graph.sql('select version from crm.customers where name = $1', ['Zoë Adler-Berg']);
  expect(changed).toEqual([{ version: 2 }]);
}, 180_000);

test('the first call of the platform’s README lists customers by name', async () => {
  const readme = await readFile(join(projectRoot, 'README.md'), 'utf8');
  const [, text] = /^```js\n\/\/ first\.mjs\n(.*?)^```/ms.exec(readme)!;
  await writeFile(join(folder, 'first.mjs'), text!.replace('http://localhost:4000', graph.url));
  const { secret } = await makeKey(await graph.signIn(acmeOwner), { scopes: ['crm.view'] });

  const { stdout } = await run(process.execPath, [join(folder, 'first.mjs')], {
    env: { BRAIFLOW_API_KEY: secret },
  });

  const names = stdout.trim().split(', ');
  expect(names).toHaveLength(3);
  const found = await graph.sql<{ name: string }>(
    'select name from crm.customers where business_id = $1 and name = any($2::text[])',
    [acme.id, names],
  );
  expect(new Set(found.map(({ name }) => name))).toEqual(new Set(names));
});

/** What would not compile if a type were missing, `any`, or not told apart by `type`. */
const program = `
import { createBraiFlow, BraiFlowError, type BraiFlowEvent, type EventType } from '@braiflow/sdk';
import { verifyWebhook } from '@braiflow/sdk/webhooks';

export function tell(event: BraiFlowEvent): string {
  // @ts-expect-error the data of one type is not that of all
  event.data.customer_id;
  if (event.type === 'customer.erased') return event.data.former_ids.join();
  // @ts-expect-error there is no such type
  if (event.type === 'customer.vanished') return '';
  return event.type;
}
export async function main() {
  const api = createBraiFlow({ baseUrl: 'https://api.example.com' });
  for await (const event of api.follow({ types: ['deal.won'] })) {
    const type: 'deal.won' = event.type;
    const id: string = event.data.deal_id;
    console.log(type, id);
  }
  const delivery = verifyWebhook({ body: '{}', headers: {} }, { secrets: [] });
  const types: EventType[] = [delivery.type];
  if (delivery.type === 'customer.created') types.push(delivery.type, \`\${delivery.data.object.name}\` as never);
  return BraiFlowError.name;
}
`;

const web = { lib: ['es2024', 'dom', 'dom.iterable', 'dom.asynciterable'] };

test.each([
  ['ES modules of Node', { module: 'node16' }, 'module'],
  ['CommonJS of Node', { module: 'node16' }, 'commonjs'],
  [
    'a bundler, exactly',
    { module: 'esnext', moduleResolution: 'bundler', exactOptionalPropertyTypes: true },
    'module',
  ],
])(
  'the types fit %s',
  async (name, compilerOptions, type) => {
    const directory = name.replace(/\W/g, '-');
    await mkdir(join(folder, directory));
    await writeFile(join(folder, directory, 'package.json'), JSON.stringify({ type }));

    const compiled = await compile(directory, { ...web, ...compilerOptions, noEmit: true }, program);

    expect(compiled.stdout).toBe('');
  },
  60_000,
);

test('every file that resolvers are led to is packed, also by those that know no `exports`', async () => {
  const read = async (file: string) =>
    JSON.parse(await readFile(join(installed, file), 'utf8')) as Record<string, string>;
  const { main, types, exports, bin } = await read('package.json');
  const forOld = await read('webhooks/package.json');

  const named = JSON.stringify([main, types, exports, bin]).match(/[\w./]*dist\/[\w./]+/g)!;
  const files = [...named, ...[forOld.main, forOld.types].map((file) => join('webhooks', file!))];

  expect(files).toHaveLength(13);
  await Promise.all(files.map((file) => access(join(installed, file))));
});

test('both formats run, and nothing of Node is in what browsers load', async () => {
  const usage = "typeof s.createBraiFlow({ baseUrl: 'http://x' }).follow + typeof w.verifyWebhook";
  const programs = {
    'run.cjs': `const s = require('@braiflow/sdk'), w = require('@braiflow/sdk/webhooks'); console.log(${usage});`,
    'run.mjs': `import * as s from '@braiflow/sdk'; import * as w from '@braiflow/sdk/webhooks'; console.log(${usage});`,
  };
  for (const [name, text] of Object.entries(programs)) {
    await writeFile(join(folder, name), text);
    expect((await run(process.execPath, [join(folder, name)])).stdout).toBe('functionfunction\n');
  }
  const esm = join(installed, 'dist/esm');
  const files = (await readdir(esm)).filter((name) => name.endsWith('.js'));
  const texts = await Promise.all(files.map((name) => readFile(join(esm, name), 'utf8')));
  const imported = texts.flatMap((text) =>
    [...text.matchAll(/(?:from|import) '([^.'][^']*)'/g)].map(([, name]) => name),
  );
  expect(new Set(imported)).toEqual(new Set(['openapi-fetch', 'standardwebhooks']));
  expect(texts.join('\n')).not.toMatch(/\b(Buffer|process|require)\b/);
});

test('its command line tells how it is called', async () => {
  const { bin } = JSON.parse(await readFile(join(installed, 'package.json'), 'utf8')) as {
    bin: { braiflow: string };
  };

  const { stdout } = await run(process.execPath, [join(installed, bin.braiflow), '--help']);

  expect(stdout).toContain('braiflow listen --forward http://localhost:3000/hook');
});
