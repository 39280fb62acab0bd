import { afterAll, beforeAll, expect, test } from '@jest/globals';
import pg from 'pg';
import {
  nearWords,
  presentWords,
  rankedCustomers,
} from '../../../../subgraphs/crm/customers/words/matches.reader.js';
import { variantsOf } from '../../../../subgraphs/crm/customers/words/sought-words.rules.js';
import { acme } from '../../../cast/cast.js';
import { startGraph, type Graph } from '../../../kit/start-graph.js';

let graph: Graph;
let application: pg.Client;

beforeAll(async () => {
  graph = await startGraph();
  // Enough that an index is worth it, as it is in earnest.
  await graph.sql(`insert into crm.search_words select $1, 'word' || n from generate_series(1, 20000) n`, [
    acme.id,
  ]);
  await graph.sql(
    `insert into crm.search_variants select $1, 'varia' || n, 'word' || n from generate_series(1, 20000) n`,
    [acme.id],
  );
  await graph.sql(
    `insert into crm.search_postings select $1, 'word' || n, gen_random_uuid(), gen_random_uuid(), 1 from generate_series(1, 20000) n`,
    [acme.id],
  );
  await graph.sql('analyze crm.search_words, crm.search_variants, crm.search_postings');
  application = new pg.Client(graph.applicationUrl);
  await application.connect();
  await application.query(`select set_config('app.business_id', $1, false)`, [acme.id]);
});
afterAll(async () => {
  await application?.end();
  await graph?.stop();
});

interface Plan {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly 'Index Cond'?: string;
  readonly Plans?: readonly Plan[];
}

/** How the application role reads each table, and by which columns of the index. */
async function scansOf(text: string, values: unknown[]): Promise<string[]> {
  const { rows } = await application.query(`explain (format json) ${text}`, values);
  const nodesOf = (plan: Plan): Plan[] => [plan, ...(plan.Plans ?? []).flatMap(nodesOf)];
  return nodesOf(rows[0]['QUERY PLAN'][0].Plan)
    .filter((node) => node['Relation Name'] !== undefined || node['Node Type'] === 'Bitmap Index Scan')
    .map((node) => {
      const columns = [...(node['Index Cond'] ?? '').matchAll(/\((\w+) [<>=]/g)].map(([, column]) => column);
      return `${node['Node Type']} ${node['Relation Name'] ?? ''}: ${[...new Set(columns)].join(' ')}`;
    })
    .sort();
}

test('row level security is forced on every table of the search', async () => {
  const tables = await graph.sql(
    `select relname from pg_class where relnamespace = 'crm'::regnamespace and relname ~ '^search_.*s$'
     and relkind = 'r' and relrowsecurity and relforcerowsecurity order by relname`,
  );

  expect(tables).toEqual(
    ['search_postings', 'search_variants', 'search_words'].map((relname) => ({ relname })),
  );
});

test('words near those searched for are read from indexes, by business and word', async () => {
  const scans = await scansOf(nearWords, [
    acme.id,
    ['schwarz'],
    ['schwarz\u{10ffff}'],
    [...variantsOf('schwarz')],
    [60],
  ]);

  expect(scans).toEqual([
    'Index Only Scan search_variants: business_id variant',
    'Index Only Scan search_words: business_id word',
  ]);
});

test('the ends of numbers and the parts of joined words are read from an index, by business and word', async () => {
  const ends = [acme.id, ['4567', '<7654'], ['4567\u{10ffff}', '<7654\u{10ffff}'], [], [60, 200]];

  expect(await scansOf(nearWords, ends)).toContain('Index Only Scan search_words: business_id word');
  expect(await scansOf(presentWords, [acme.id, ['anna', 'schwarz']])).toEqual([
    'Index Only Scan search_words: business_id word',
  ]);
});

test('customers are read from an index, by business and word', async () => {
  const values = [acme.id, ['word7', 'word8'], [0, 1], [1, 0.8], 2, 1, null, null, 25];

  expect(await scansOf(rankedCustomers, values)).toEqual([
    'Index Only Scan search_postings: business_id word',
  ]);
});

test('an operator of trigrams would use no index: it is not leakproof', async () => {
  const scans = await scansOf(
    `select word from crm.search_words where business_id = $1 and word like '%chwarz%'`,
    [acme.id],
  );

  expect(scans).toEqual([
    expect.stringMatching(/^(Seq Scan|Index Only Scan|Bitmap Heap Scan) search_words: (business_id)?$/),
  ]);
});
