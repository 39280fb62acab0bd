import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { execFile } from 'node:child_process';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { projectRoot } from '../../shared/config/project-root.js';
import { acme, acmeOwner, demoPassword, globex, platform } from '../cast/cast.js';
import { faultsOf, openBrowser } from '../kit/browser.js';
import { eventually } from '../kit/eventually.js';
import { freePort } from '../kit/free-port.js';
import { startGraph, type Graph } from '../kit/start-graph.js';
import { makeCustomer } from '../kit/webhooks.js';

let graph: Graph;
let readme: string;

beforeAll(async () => {
  graph = await startGraph();
  readme = await readFile(join(projectRoot, 'README.md'), 'utf8');
});
afterAll(() => graph?.stop());

function blocks(language: string): string[] {
  return [...readme.matchAll(new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\``, 'gms'))].map(
    ([, block]) => block!,
  );
}

test('who there is to sign in as is whom the platform loads, the owner first', () => {
  const [, section] = readme.split('### Who to sign in as\n');
  const [table] = section!.split('\n## ');
  const names = [...table!.matchAll(/`([\w@.]+)`/g)].map(([, name]) => name!);
  const addresses = names.map((name) => (name.endsWith('@') ? `${name}platform.example` : name));
  const loaded = [acme, globex, platform].flatMap(({ members }) => members.map(({ email }) => email));

  expect(addresses.filter((name) => name.includes('@')).toSorted()).toEqual(loaded.toSorted());
  expect(addresses.find((name) => name.includes('@'))).toBe(acmeOwner.email);
  expect(section).toContain(demoPassword);
});

test('the first query answers each part from its owner, and nobody is refused', async () => {
  const [query] = blocks('graphql');
  const owner = await graph.signIn(acmeOwner);

  const { data, errors } = await owner.query(query!);
  const refused = await graph.nobody.query(query!);

  expect(errors).toBeUndefined();
  expect(data.me).toEqual({
    id: acmeOwner.id,
    email: acmeOwner.email,
    role: 'owner',
    business: { id: acme.id, name: acme.name },
  });
  expect(data.customers.nodes).toHaveLength(20);
  expect(data.customers.pageInfo.hasNextPage).toBe(true);
  const names = new Set(
    data.customers.nodes.map(({ createdBy }: { createdBy: { name: string } }) => createdBy.name),
  );
  expect(names).toEqual(new Set(acme.members.map(({ name }) => name)));
  for (const { interactions } of data.customers.nodes) expect(interactions.nodes).toHaveLength(3);
  expect(refused.data).toEqual({ me: null, customers: null });
  expect(new Set(refused.errors!.map(({ extensions }) => extensions.code))).toEqual(new Set(['AUTH-004']));
});

/** The books of tests are empty; `test/subgraphs/billing/demo.test.ts` has those of the demonstration. */
const nothingEarned = {
  profitAndLoss: {
    ...{ income: { decimal: '0.00' }, expense: { decimal: '0.00' } },
    result: { decimal: '0.00', currency: 'EUR' },
  },
  invoices: { nodes: [] },
};

test('the shell commands do what the text says', async () => {
  const port = String(await freePort());
  const script = blocks('bash')
    .join('\n')
    .replaceAll('http://localhost:4000', graph.url)
    .replaceAll('localhost:3000', `localhost:${port}`)
    .replaceAll('.listen(3000)', `.listen(${port})`);

  const { stdout } = await promisify(execFile)('bash', ['-euo', 'pipefail', '-c', script]);

  const lines = stdout.replaceAll('}{', '}\n{').replaceAll('}event:', '}\nevent:').trim().split('\n');
  const [query, earned, me, created, list, task, sameTask, byKey, webhook, ...told] = lines
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line));
  const events = lines.filter((line) => line.startsWith('data: {')).map((line) => JSON.parse(line.slice(6)));
  expect(query.data.me).toEqual({ name: acmeOwner.name, business: { name: acme.name } });
  expect(earned.data).toEqual(nothingEarned);
  expect(me.data).toMatchObject({ user_id: acmeOwner.id, role: 'owner', name: acmeOwner.name });
  expect(me.data.business).toMatchObject({
    business_id: acme.id,
    active_modules: ['accounting', 'crm', 'invoices', 'payments'],
  });
  expect(created.data).toMatchObject({ name: 'Zoë Adler', email: 'zoe@adler.example', tags: ['vip'] });
  expect(list.data.items[0].customer_id).toBe(created.data.customer_id);
  expect(task.data.createTask.task.title).toBe('Bake 40 loaves');
  expect(sameTask.data).toEqual(task.data);
  expect(lines.filter((line) => line === 'true')).toHaveLength(1);
  expect(byKey.data.items).toHaveLength(1);
  expect(webhook.data.webhook_endpoint).toMatchObject({
    url: `http://localhost:${port}/hook`,
    event_types: ['customer.created'],
  });
  expect(webhook.data.secret).toMatch(/^whsec_/);
  const [ada] = told.filter(({ success }) => success);
  const [delivered] = told.filter(({ type }) => type);
  expect(ada.data.created_by.user_id).toBe(acmeOwner.id);
  expect(delivered).toMatchObject({
    type: 'customer.created',
    business_id: acme.id,
    data: { object: { customer_id: ada.data.customer_id, name: 'Ada Adler' } },
  });
  expect(events.length).toBeGreaterThan(20);
  expect(events[0].data.customerChanged).toEqual({
    cursor: expect.stringMatching(/^\d+\.[\w-]{22}$/),
    type: 'customer.created',
    customer: { name: expect.any(String), createdBy: { name: expect.any(String) } },
  });
});

test('the live page shows each customer as it is added', async () => {
  const [page] = blocks('html');
  const frontend = createServer((_request, response) =>
    response.end(page!.replaceAll('http://localhost:4000', graph.url)),
  ).listen(0, '127.0.0.1');
  const browser = await openBrowser();
  const tab = await browser.newPage();
  const faults = faultsOf(tab);
  const owner = await graph.signIn(acmeOwner);

  await tab.goto(`http://127.0.0.1:${(frontend.address() as AddressInfo).port}/`);
  // The stream is open at some moment after the page.
  const first = await eventually(async () => {
    await makeCustomer(owner, 'Ines <b>Live</b>');
    return tab.locator('li').first().textContent({ timeout: 500 });
  });
  await browser.close();
  frontend.close();

  expect(first).toBe('Ines <b>Live</b>');
  expect(faults.filter((fault) => !fault.includes('favicon'))).toEqual([]);
}, 180_000);
