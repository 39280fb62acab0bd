import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { projectRoot } from '../../shared/config/project-root.js';

export interface SourceFile {
  /** From the project's folder, such as `shared/values/clock.ts`. */
  readonly path: string;
  readonly text: string;
}

/** The TypeScript files of a folder of the project, or the one file, in alphabetical order. */
export async function readSources(place: string): Promise<SourceFile[]> {
  const paths = place.endsWith('.ts') ? [place] : await listFiles(place);
  const sources = paths.filter((path) => path.endsWith('.ts'));
  return Promise.all(
    sources.map(async (path) => ({ path, text: await readFile(join(projectRoot, path), 'utf8') })),
  );
}

/** Every file below a folder of the project. */
export async function listFiles(folder: string): Promise<string[]> {
  const entries = await readdir(join(projectRoot, folder), { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => relative(projectRoot, join(parentPath, name)))
    .sort();
}

/** A file of the project as text. */
export function readProjectFile(path: string): Promise<string> {
  return readFile(join(projectRoot, path), 'utf8');
}

/** Whether the project has the file or folder. */
export function isPresent(path: string): boolean {
  return existsSync(join(projectRoot, path));
}
