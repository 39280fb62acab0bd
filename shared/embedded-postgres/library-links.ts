import { lstat, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { PostgresBinaries } from './postgres-binaries.js';
import { runCommand } from './run-command.js';

/**
 * Makes the links between the shared libraries, which an npm package cannot hold. Its install script does it, unless
 * npm blocks install scripts: then `libicuuc.so.60` is missing. Does nothing where the links exist.
 */
export async function ensureLibraryLinks(binaries: PostgresBinaries): Promise<void> {
  const packageDirectory = join(binaries.directory, '..');
  if (await hasLinks(packageDirectory)) return;
  const script = join(packageDirectory, 'scripts', 'hydrate-symlinks.js');
  const { output } = await runCommand(process.execPath, [script], {
    workingDirectory: packageDirectory,
    timeoutMs: 30_000,
  });
  if (await hasLinks(packageDirectory)) return;
  throw new Error(
    `The library links of PostgreSQL cannot be made in ${packageDirectory}. ` +
      `Run \`node scripts/hydrate-symlinks.js\` there once as a user who may write. ${output}`.trim(),
  );
}

async function hasLinks(packageDirectory: string): Promise<boolean> {
  const list = await readFile(join(packageDirectory, 'native', 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  const links = JSON.parse(list) as readonly { target: string }[];
  const checks = links.map(({ target }) => lstat(join(packageDirectory, target)).catch(() => undefined));
  return (await Promise.all(checks)).every((link) => link !== undefined);
}
