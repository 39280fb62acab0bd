import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../shared/config/project-root.js';
import { subgraphNames } from './subgraph-names.js';

const mutations = new RegExp(
  `\\b(${subgraphNames()
    .flatMap((name) => namesIn(readFileSync(join(projectRoot, 'subgraphs', name, 'schema.graphql'), 'utf8')))
    .join('|')})\\b`,
);

/** A key for what moves money, which is refused without one; none for anything else. */
export function keyFor(isMove: boolean): { 'idempotency-key'?: string } {
  return isMove ? { 'idempotency-key': crypto.randomUUID() } : {};
}

/** Whether the document has a mutation that moves money. */
export function movesMoney(document: string): boolean {
  return mutations.test(document);
}

/** Whether a call of REST moves money, by the published document. */
export function isMoneyMove(method: string, path: string): boolean {
  if (method !== 'POST') return false;
  const [address] = path.split('?');
  return moneyPaths().some((pattern) => pattern.test(address!));
}

function namesIn(schema: string): string[] {
  return [...schema.matchAll(/^ {2}(\w+)\([^)]*\): \w+!? @movesMoney$/gms)].map(([, name]) => name!);
}

let paths: RegExp[] | undefined;

function moneyPaths(): RegExp[] {
  return (paths ??= Object.entries(publishedPaths()).flatMap(([path, { post }]) =>
    post?.parameters?.some(({ $ref }) => $ref?.endsWith('/NeededIdempotencyKey'))
      ? [new RegExp(`^${path.replace(/\{\w+\}/g, '[^/]+')}$`)]
      : [],
  ));
}

type Paths = Record<string, { post?: { parameters?: { $ref?: string }[] } }>;

function publishedPaths(): Paths {
  const document = readFileSync(join(projectRoot, 'dist/openapi.json'), 'utf8');
  return (JSON.parse(document) as { paths: Paths }).paths;
}
