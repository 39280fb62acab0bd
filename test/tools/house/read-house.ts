import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const maxBuffer = 256 * 1024 * 1024;

export interface Import {
  readonly from: string;
  readonly to: string;
  readonly isTypeOnly: boolean;
}

/** A checkout as its files and imports show it. */
export interface House {
  /** By path from the project's folder; what git knows, as text. */
  readonly files: ReadonlyMap<string, string>;
  readonly imports: readonly Import[];
  /** Bodies of its commits. */
  readonly commits: readonly string[];
}

/** Reads a checkout of the project. */
export async function readHouse(folder: string): Promise<House> {
  const listed = await run('git', ['ls-files', '-co', '--exclude-standard'], { cwd: folder, maxBuffer });
  const paths = listed.stdout.split('\n').filter((path) => /\.(ts|graphql|json|md)$/.test(path));
  const texts = await Promise.all(
    paths.map((path) => readFile(join(folder, path), 'utf8').catch(() => undefined)),
  );
  const present = paths.map((path, index) => [path, texts[index]] as const);
  const { stdout: bodies } = await run('git', ['log', '-200', '--format=%b%x00'], { cwd: folder, maxBuffer });
  return {
    files: new Map(present.filter((entry): entry is [string, string] => entry[1] !== undefined)),
    imports: await readImports(folder),
    commits: bodies.split('\0').slice(0, -1),
  };
}

async function readImports(folder: string): Promise<Import[]> {
  const cruiser = join(folder, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  const places = ['main.ts', 'gateway', 'shared', 'subgraphs'];
  const args = [
    cruiser,
    '--config',
    join(folder, '.dependency-cruiser.cjs'),
    '--output-type',
    'json',
    ...places,
  ];
  const { stdout } = await run(process.execPath, args, { cwd: folder, maxBuffer }).catch(
    (failed: { stdout: string }) => failed,
  );
  const { modules } = JSON.parse(stdout) as {
    modules: { source: string; dependencies: { resolved: string; dependencyTypes: string[] }[] }[];
  };
  return modules.flatMap(({ source, dependencies }) =>
    dependencies
      .filter(({ resolved }) => /^(main\.ts|gateway\/|shared\/|subgraphs\/)/.test(resolved))
      .map(({ resolved, dependencyTypes }) => ({
        from: source,
        to: resolved,
        isTypeOnly: dependencyTypes.includes('type-only'),
      })),
  );
}
