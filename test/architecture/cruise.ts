import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { projectRoot } from '../../shared/config/project-root.js';

const cruiser = join(projectRoot, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
const law = join(projectRoot, '.dependency-cruiser.cjs');

export interface Violation {
  readonly rule: string;
  readonly from: string;
  readonly to: string;
}

interface Report {
  readonly summary: { readonly violations: { from: string; to: string; rule: { name: string } }[] };
}

/** Every import in the folder's `main.ts`, `gateway`, `shared` and `subgraphs` that the import law forbids. */
export async function cruise(folder: string): Promise<Violation[]> {
  const places = ['main.ts', 'gateway', 'shared', 'subgraphs'];
  const args = [cruiser, '--config', law, '--output-type', 'json', ...places];
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  execFile(process.execPath, args, { cwd: folder, maxBuffer: 64 * 1024 * 1024 }, (error, stdout, stderr) =>
    // It ends with the number of violations as its exit code; without a report it failed itself.
    stdout ? resolve(stdout) : reject(new Error(stderr, { cause: error })),
  );
  const { summary } = JSON.parse(await promise) as Report;
  return summary.violations.map(({ from, to, rule }) => ({ rule: rule.name, from, to }));
}
