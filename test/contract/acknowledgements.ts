import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { projectRoot } from '../../shared/config/project-root.js';

export const changesFolder = 'docs/changes';

/** A breaking change that is meant, and the entry that says so. */
export interface Acknowledgement {
  /** Such as `docs/changes/2026-11-21-shorter-names.md`. */
  readonly file: string;
  readonly change: string;
}

const name = /^\d{4}-\d\d-\d\d-[a-z0-9-]+\.md$/;
const frontMatter = /^---\n([^]*?)\n---\n/;
const entrySchema = z.strictObject({ breaking: z.array(z.string()).min(1) });

/** What the entries since the last release acknowledge. */
export async function readAcknowledgements(): Promise<Acknowledgement[]> {
  const files = await changeEntries();
  const texts = await Promise.all(files.map((file) => readFile(join(projectRoot, file), 'utf8')));
  return texts.flatMap((text, index) => acknowledgementsOf(files[index]!, text));
}

/** The entries since the last release, by date. */
export async function changeEntries(): Promise<string[]> {
  const found = await readdir(join(projectRoot, changesFolder));
  return found
    .filter((file) => name.test(file))
    .sort()
    .map((file) => `${changesFolder}/${file}`);
}

/** The changes that an entry lists in its front matter. Throws where it lists none. */
export function acknowledgementsOf(file: string, text: string): Acknowledgement[] {
  const entry = entrySchema.safeParse(parse(frontMatter.exec(text)?.[1] ?? ''));
  if (!entry.success) throw new Error(`${file} lists no changes: begin it with front matter, \`breaking:\`.`);
  return entry.data.breaking.map((change) => ({ file, change }));
}

/** What stands between the code and its acceptance, one line each; empty when every breaking change is meant. */
export function faultsOf(
  breaking: readonly string[],
  acknowledged: readonly Acknowledgement[],
): readonly string[] {
  const meant = acknowledged.map((entry) => ({ ...entry, pattern: patternOf(entry.change) }));
  const stale = meant.filter(({ pattern }) => !breaking.some((change) => pattern.test(change)));
  return [
    ...breaking
      .filter((change) => !meant.some(({ pattern }) => pattern.test(change)))
      .map((change) => `breaks clients: ${change}`),
    ...stale.map(({ file, change }) => `${file} acknowledges what did not change: ${change}`),
  ];
}

/** A `*` stands for one name: what changed alike in many places is acknowledged once. */
function patternOf(change: string): RegExp {
  return new RegExp(`^${change.split('*').map(escapeRegExp).join('\\S+')}$`);
}

function escapeRegExp(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
