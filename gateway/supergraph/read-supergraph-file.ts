import { readFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';

const fileSchema = z.object({
  federation_version: z.string(),
  subgraphs: z.record(
    z.string(),
    z.object({ routing_url: z.url().optional(), schema: z.object({ file: z.string() }) }),
  ),
});

/** A subgraph as `supergraph.yaml` and its override describe it. */
export interface SubgraphEntry {
  readonly name: string;
  readonly sdl: string;
  /** Where it answers over HTTP; undefined when it runs in this process. */
  readonly url: string | undefined;
}

/** Reads `supergraph.yaml` (rover's format) and the schema files it names. URLs of the environment win. */
export async function readSupergraphFile(
  path: string,
  urls: Readonly<Record<string, string>>,
): Promise<SubgraphEntry[]> {
  const { subgraphs } = fileSchema.parse(parse(await readFile(path, 'utf8')));
  refuseUnknown(Object.keys(urls), Object.keys(subgraphs), path);
  return Promise.all(
    Object.entries(subgraphs).map(async ([name, { routing_url, schema }]) => ({
      name,
      sdl: await readFile(resolve(join(dirname(path), schema.file)), 'utf8'),
      url: urls[name] ?? routing_url,
    })),
  );
}

function refuseUnknown(named: string[], allowed: string[], path: string): void {
  const unknown = named.filter((name) => !allowed.includes(name));
  if (unknown.length > 0)
    throw new Error(`SUBGRAPH_URLS names ${unknown.join(', ')}, which ${path} does not have.`);
}
