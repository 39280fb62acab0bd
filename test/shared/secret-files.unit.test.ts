import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadConfig } from '../../shared/config/config.js';
import { secretSettings } from '../../shared/config/secret-files.js';
import { readProjectFile } from '../architecture/source-files.js';
import { inProduction, production } from './deployment-variables.js';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'braiflow-secrets-'));
  await writeFile(join(folder, 'empty'), '');
});
afterAll(() => rm(folder, { recursive: true }));

/** The same deployment, with its secrets in files. */
async function inFiles(lineBreak: string): Promise<Record<string, string>> {
  const entries = Object.entries(production).map(async ([name, value]) => {
    if (!secretSettings.includes(name)) return [name, value] as const;
    await writeFile(join(folder, name), value + lineBreak);
    return [`${name}_FILE`, join(folder, name)] as const;
  });
  return Object.fromEntries(await Promise.all(entries));
}

test.each(['', '\n', '\r\n'])(
  'secrets in files that end with %j are those of the environment',
  async (end) => {
    expect(loadConfig(await inFiles(end))).toEqual(loadConfig(production));
  },
);

test('a file beside the setting, one that is empty, and one that is not there are faults, which tell no value', () => {
  const { faults } = inProduction({
    INTERNAL_SECRET_FILE: join(folder, 'empty'),
    ENCRYPTION_KEY: '',
    ENCRYPTION_KEY_FILE: join(folder, 'empty'),
    EVENT_BUS_URL_FILE: join(folder, 'absent'),
  });

  expect(faults).toEqual(
    expect.arrayContaining([
      'INTERNAL_SECRET_FILE is set beside INTERNAL_SECRET: say it once.',
      'ENCRYPTION_KEY_FILE names a file that is empty.',
      'EVENT_BUS_URL_FILE names a file that cannot be read (ENOENT).',
    ]),
  );
  expect(faults.join()).not.toContain(production.INTERNAL_SECRET);
});

test('a setting that is no secret has no file', () => {
  expect(loadConfig({ PORT_FILE: '/nowhere' }).port).toBe(4000);
});

test('the guide names each setting that may come from a file', async () => {
  const guide = await readProjectFile('docs/deployment.md');
  const paragraph = guide.split('\n\n').find((each) => each.startsWith('Secrets:'))!;

  expect([...paragraph.matchAll(/`([A-Z_]+)`/g)].map(([, name]) => name)).toEqual(
    expect.arrayContaining(secretSettings),
  );
});
