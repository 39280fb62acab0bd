import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { projectRoot } from '../../shared/config/project-root.js';
import { offeredContract } from '../contract/contract-files.js';

/** A folder within the project, so that what is generated there finds its packages, with the schema that clients see. */
export async function folderWithSchema(): Promise<string> {
  const parent = join(projectRoot, 'dist', 'clients');
  await mkdir(parent, { recursive: true });
  const folder = await mkdtemp(join(parent, 'client-'));
  await writeFile(join(folder, 'schema.graphql'), (await offeredContract()).graphql);
  return folder;
}

export function remove(folder: string | undefined): Promise<void> {
  return folder ? rm(folder, { recursive: true }) : Promise.resolve();
}

const readPage = () => readFile(join(projectRoot, 'docs/graphql-clients.md'), 'utf8');

/** A program of the page on clients, which begins with its name. */
export async function documentedProgram(name: string): Promise<string> {
  const [, text] = (await readPage()).split(`\`\`\`js\n// ${name}\n`);
  return text!.slice(0, text!.indexOf('```'));
}

/** What the page on clients tells them of the scalars, by their names. */
export async function documentedScalars(): Promise<Record<string, unknown>> {
  const page = await readPage();
  return JSON.parse(/```json\n([^`]*)```/.exec(page)![1]!) as Record<string, unknown>;
}
