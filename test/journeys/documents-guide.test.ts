import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { projectRoot } from '../../shared/config/project-root.js';
import { acmeStaff } from '../cast/cast.js';
import { startGraph, type Graph } from '../kit/start-graph.js';

let graph: Graph;
let folder: string;
let guide: string;

const blocks = (language: string) =>
  [...guide.matchAll(new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\``, 'gms'))].map(([, block]) => block!);

beforeAll(async () => {
  guide = await readFile(join(projectRoot, 'docs/documents.md'), 'utf8');
  folder = await mkdtemp(join(tmpdir(), 'braiflow-guide-'));
  const file = join(folder, 'manifest.json');
  await writeFile(file, blocks('json')[0]!);
  graph = await startGraph({ TRUSTED_DOCUMENTS_FILE: file, TRUSTED_DOCUMENTS_ONLY: 'on' });
});
afterAll(async () => {
  await graph?.stop();
  await rm(folder, { recursive: true, force: true });
});

test('the commands of the guide do what the text says', async () => {
  const script = blocks('bash').join('\n').replaceAll('http://localhost:4000', graph.url);

  const { stdout } = await promisify(execFile)('bash', ['-euo', 'pipefail', '-c', script]);

  const answers = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  const [two, me, one] = answers.map(({ data }) => data);
  expect(two.customers.nodes).toHaveLength(2);
  expect(me).toEqual({ me: { name: acmeStaff.name } });
  expect(one.customers.nodes).toEqual(two.customers.nodes.slice(0, 1));
});
