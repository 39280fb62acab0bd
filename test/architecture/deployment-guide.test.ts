import { expect, test } from '@jest/globals';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { environmentSchema } from '../../shared/config/environment.js';
import { projectRoot } from '../../shared/config/project-root.js';
import { ownerRole } from '../../shared/schema/roles.js';
import { applicationRole } from '../../shared/postgres/tenant-table.js';
import { readProjectFile } from './source-files.js';

const guide = await readProjectFile('docs/deployment.md');
const initScript = 'docs/deployment/postgres-init.sh';

test('the guide has every variable of the environment, and no other', () => {
  expect(variables().map(({ name }) => name)).toEqual(Object.keys(environmentSchema.shape));
});

test('the guide has the defaults that the code has', () => {
  const documented = variables().filter(({ value }) => /^`[^`]+`$/.test(value));
  const defaults = Object.entries(environmentSchema.parse({})).map(([name, value]) => [name, `\`${value}\``]);

  expect(documented.map(({ name, value }) => [name, value])).toEqual(defaults);
});

test('the SQL for a server of one’s own is what the container’s script runs', async () => {
  const script = /<<'SQL'\n([^]*)SQL\n/.exec(await readProjectFile(initScript))![1]!;
  const sql = /```sql\n([^]*?)```/.exec(guide)![1]!;

  expect(sql.replaceAll(/'…'/g, ':password')).toBe(script.replaceAll(/:'\w+_password'/g, ':password'));
  for (const role of [ownerRole, applicationRole]) {
    expect(sql).toContain(`create role ${role} login nosuperuser nobypassrls `);
  }
});

test('the script that makes the roles can be executed and is mounted', async () => {
  const { mode } = await stat(join(projectRoot, initScript));

  expect(mode & 0o111).toBe(0o111);
  expect(await readProjectFile('docker-compose.yml')).toContain(
    `- ./${initScript}:/docker-entrypoint-initdb.d/`,
  );
});

/** The rows of the guide's table of the environment. */
function variables(): { name: string; value: string }[] {
  const section = guide.split('## The environment\n')[1]!.split('\n## ')[0]!;
  return [...section.matchAll(/^\| `(\w+)`\s+\| ([^|]*?)\s+\|/gm)].map(([, name, value]) => ({
    name: name!,
    value: value!,
  }));
}
