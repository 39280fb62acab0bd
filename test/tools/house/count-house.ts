import { areasOf, circlesOf, roomOf } from './circles.js';
import { domain, graphClasses, hasRole } from './file-roles.js';
import type { House } from './read-house.js';

/** One figure of the house. */
export interface Count {
  readonly name: string;
  readonly value: number | string;
  /** What the figure is made of, worst first. */
  readonly details?: readonly string[];
}

const generated = /(^|\/)(schema\.graphql|openapi\.json)$|^sdk\/src\/schema\.ts$|permission-matrix\.md$/;

/** The figures that show whether the house gets easier to live in. */
export function countHouse({ files, imports, commits }: House): Count[] {
  const product = [...files].filter(([path]) =>
    /^(main\.ts|gateway\/|shared\/|subgraphs\/).*ts$|^main\.ts$/.test(path),
  );
  const tests = [...files].filter(([path]) => path.startsWith('test/'));
  const inSubgraphs = product.filter(
    ([path]) => path.startsWith('subgraphs/') && !path.includes('/migrations/'),
  );
  const areas = areasOf(files.keys());
  const knots = circlesOf(imports, areas);
  const withoutRole = inSubgraphs.filter(([path]) => !hasRole(path, areas));
  const graphInDomain = imports.filter(
    ({ from, to, isTypeOnly }) => domain.test(from) && graphClasses.test(to) && !isTypeOnly,
  );
  // `findPage` and the readers cut pages and make cursors; who does that is written by hand.
  const written = inSubgraphs.filter(([, text]) => /\b(pageOf|cutPage)(<[^>]+>)?\(/.test(text));
  const madeLines = [...files]
    .filter(([path]) => generated.test(path))
    .map(([path, text]) => [path, linesOf(text)] as const);
  const bodies = commits.filter((body) => body.trim() !== '').length;
  return [
    {
      name: 'circles between folders',
      value: `${knots.length} of ${knots.flat().length} folders`,
      details: knots.map((knot) => knot.join(' ')),
    },
    { name: 'files of a task', ...filesOf(product, /^subgraphs\/crm\/(activities\/)?tasks\//) },
    { name: 'files that name the notes of a task', ...naming(product, /tasks?[/.-]/, /\bnotes\b/) },
    { name: 'files that name the phone of a customer', ...naming(product, /^subgraphs\/crm\//, /\bphone\b/) },
    {
      name: 'crm: files, lines',
      value: sizeOf(product.filter(([path]) => path.startsWith('subgraphs/crm/'))),
    },
    { name: 'hand-written pages by key', value: written.length, details: written.map(([path]) => path) },
    {
      name: 'files without a role in subgraphs',
      value: withoutRole.length,
      details: withoutRole.map(([path]) => path),
    },
    {
      name: 'graph classes in the domain',
      value: graphInDomain.length,
      details: graphInDomain.map(({ from, to }) => `${from} -> ${to}`),
    },
    {
      name: 'platforms started by tests',
      value: tests.filter(([, text]) => /\bstart(Graph|Here|Hosted)\(/.test(text)).length,
    },
    {
      name: 'commits with a body, of the last 200',
      value: `${Math.round((100 * bodies) / commits.length)} %`,
    },
    {
      name: 'lines generated and committed',
      value: sum(madeLines.map(([, lines]) => lines)),
      details: madeLines.map(([path, lines]) => `${lines} ${path}`),
    },
    {
      name: 'lines by room',
      value: sum(product.map(([, text]) => linesOf(text))),
      details: linesByRoom(product, areas),
    },
  ];
}

type Files = readonly (readonly [path: string, text: string])[];

function filesOf(files: Files, place: RegExp) {
  const found = files.filter(([path]) => place.test(path));
  return { value: sizeOf(found), details: found.map(([path]) => path) };
}

function naming(files: Files, place: RegExp, word: RegExp) {
  const found = files.filter(
    ([path, text]) => place.test(path) && !path.includes('/migrations/') && word.test(text),
  );
  return { value: found.length, details: found.map(([path]) => path) };
}

function linesByRoom(files: Files, areas: ReadonlySet<string>): string[] {
  const rooms = Map.groupBy(files, ([path]) => roomOf(path, areas) ?? path.split('/').slice(0, -1).join('/'));
  return [...rooms]
    .map(([room, own]) => ({ room, files: own.length, lines: sum(own.map(([, text]) => linesOf(text))) }))
    .toSorted((a, b) => b.lines - a.lines)
    .map(
      ({ room, files: count, lines }) =>
        `${room || 'main.ts'}: ${count} files, ${lines} lines, ${Math.round(lines / count)} a file`,
    );
}

const linesOf = (text: string) => text.split('\n').length - 1;
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
const sizeOf = (files: Files) =>
  `${files.length} files, ${sum(files.map(([, text]) => linesOf(text)))} lines`;
