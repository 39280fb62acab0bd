import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { execFile } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { chapterNames, writtenUrl } from '../../gateway/docs/chapters.js';
import { projectRoot } from '../../shared/config/project-root.js';
import { acmeOwner } from '../cast/cast.js';
import { startGraph, type Graph } from '../kit/start-graph.js';

const folder = join(projectRoot, 'gateway/docs/chapters');

let graph: Graph;
let chapters: readonly { readonly name: string; readonly text: string }[];

beforeAll(async () => {
  graph = await startGraph();
  chapters = await Promise.all(
    chapterNames.map(async (name) => ({ name, text: await readFile(join(folder, `${name}.md`), 'utf8') })),
  );
});
afterAll(() => graph?.stop());

test('the document has every chapter, and fills in what holds here', async () => {
  const { info, servers } = (await (await fetch(`${graph.url}/v1/openapi.json`)).json()) as any;
  const handbook = await (await fetch(`${graph.url}/docs/rest.md`)).text();

  expect((await readdir(folder)).toSorted()).toEqual(chapterNames.map((name) => `${name}.md`).toSorted());
  expect(info.description.match(/^# .+$/gm)).toEqual([
    ...['# Signing in', '# Pages', '# Filters and order', '# Changes', '# Webhooks', '# Live data'],
    ...['# Errors', '# Versions', '# Limits', '# Tools'],
  ]);
  expect(info.description).not.toMatch(/\{\{|undefined/);
  expect(info.description).toContain(`[VAL-001](${servers[0].url}/docs/errors/VAL-001)`);
  expect(handbook).toBe(`${info.description}\n`);
});

test('the commands of the chapters do what the text says', async () => {
  const answers = await run(chapters.flatMap(({ text }) => blocksOf(text)));

  const [me, byKey, page, next, ofCompanies, address, added, again, stale, webhook, ...rest] = answers;
  const [customers, events, refused] = rest;
  expect(me.data.user_id).toBe(acmeOwner.id);
  expect(byKey.data.items).toEqual([{ name: expect.any(String) }]);
  expect([page.data.items.length, next.data.items.length]).toEqual([2, 2]);
  expect(page.data.items).not.toEqual(next.data.items);
  expect(ofCompanies.data.items).toEqual([
    { name: expect.any(String), company: { company_id: expect.any(String), name: expect.any(String) } },
  ]);
  expect(address.data.address).toMatchObject({ street: null, city: 'Berlin', country: 'DE' });
  expect(added.data).toMatchObject({ name: 'Ada Adler', company: { name: 'Adler & Sons' } });
  expect(again).toEqual(added);
  expect(stale.error).toMatchObject({ code: 'STALE-001', status: 412 });
  expect(webhook.data.secret).toMatch(/^whsec_/);
  expect(customers.data.items).toHaveLength(1);
  // What came before may be published since.
  expect(events.data.page_info.has_more).toBe(false);
  expect(refused.error.errors.map(({ field, code }: any) => [field, code])).toEqual([
    ['colour', 'unknown'],
    ['name', 'too_short'],
    ['email', 'format'],
  ]);
  expect(rest).toHaveLength(3);
});

function blocksOf(text: string): string[] {
  return [...text.matchAll(/^```bash\n(.*?)^```/gms)].map(([, block]) => block!);
}

async function run(blocks: readonly string[]): Promise<any[]> {
  const script = blocks.join('\n').replaceAll(writtenUrl, graph.url);
  const { stdout } = await promisify(execFile)('bash', ['-euo', 'pipefail', '-c', script]);
  const lines = stdout.replaceAll('}{', '}\n{').replaceAll('}ratelimit', '}\nratelimit').split(/\r?\n/);
  expect(lines.filter((line) => /^ratelimit(-policy)?: "requests";/i.test(line))).toHaveLength(2);
  return lines.flatMap((line) => {
    const json = /\{"success".*\}/.exec(line)?.[0];
    return json ? [JSON.parse(json)] : [];
  });
}
