import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { projectRoot } from '../../shared/config/project-root.js';
import { PreparedContent } from '../http/prepared-content.js';

/** Where the build puts the code of both explorers (build-explorers.js): 13 MB, of which a start reads nothing. */
const folder = join(projectRoot, 'dist/gateway/docs/explorers');

/** A script of an explorer: read at its first use, then as any prepared content. */
export function explorerScript(name: string): () => Promise<PreparedContent> {
  return once(
    async () =>
      new PreparedContent(await readFile(join(folder, name), 'utf8'), {
        type: 'text/javascript; charset=utf-8',
      }),
  );
}

/** The styles of an explorer, and behind them ours. */
export function explorerStyle(name: string, ownStyle: string): () => Promise<PreparedContent> {
  return once(
    async () =>
      new PreparedContent((await readFile(join(folder, name), 'utf8')) + ownStyle, {
        type: 'text/css; charset=utf-8',
      }),
  );
}

function once<Value>(make: () => Promise<Value>): () => Promise<Value> {
  let made: Promise<Value> | undefined;
  return () => (made ??= make());
}
