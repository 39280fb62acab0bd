import 'reflect-metadata';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import pg from 'pg';
import { systemClock } from '../../shared/values/clock.js';
import { collation } from '../../shared/postgres/collation.js';
import type { RecordPage } from '../../shared/records/record-reader.js';
import { SortDirection } from '../../shared/records/sort-direction.js';
import { CustomerSortField } from '../../subgraphs/crm/customers/customers/customer.type.js';
import { findCustomers } from '../../subgraphs/crm/customers/customers/customers.reader.js';
import { cloneDatabase, type TestServerAddress } from '../kit/test-server.js';
import { readSources, type SourceFile } from './source-files.js';

/** Codes that no person reads as a list: their order is that of their letters in any collation. */
const codes = ['currency', 'module_id', 'm.module_id', 't.identifier'];

let inspector: pg.Client;
/** Names of columns that are texts wherever they stand, of which the type of one at least says nothing of their order. */
let undecided: ReadonlySet<string>;

beforeAll(async () => {
  const server = JSON.parse(process.env.TEST_SERVER!) as TestServerAddress;
  const { superuser } = await cloneDatabase(server, `sorted_text_${process.pid}`);
  inspector = new pg.Client(superuser);
  await inspector.connect();
  const { rows } = await inspector.query<{ name: string }>(
    `select attname as name from pg_attribute a join pg_class c on c.oid = a.attrelid
     where c.relkind = 'r' and relnamespace = any('{kernel,identity,crm,notifications,admin}'::regnamespace[])
     group by 1 having bool_and(attcollation <> 0) and bool_or(attcollation = 'default'::regcollation)`,
  );
  undecided = new Set(rows.map(({ name }) => name));
});
afterAll(() => inspector?.end());

/** What the statements of a file are sorted by, each term without its direction. */
function sortTermsOf({ text }: SourceFile): string[] {
  const plain = text
    .replace(/\$\{alphabetically\([^)]*\)\}/g, '@alphabetical')
    .replace(/\$\{[^{}]*\}/g, '@value');
  const clauses = plain.matchAll(/\border by\s+([^;`')]*(?:\([^)]*\)[^;`')]*)*)/g);
  return [...clauses].flatMap(([, clause]) =>
    clause!
      .split(/\b(?:limit|for (?:no key |key )?(?:update|share)|returning|on conflict)\b|@value\s*$/)[0]!
      .split(/,(?![^(]*\))/)
      .map((term) => term.trim().replace(/\s+(asc|desc|@value)$/, '')),
  );
}

const faultsOf = (source: SourceFile): string[] =>
  sortTermsOf(source)
    .filter((term) => /^[\w.]+$/.test(term) && !codes.includes(term))
    .filter((term) => undecided.has(term.split('.').at(-1)!))
    .map((term) => `${source.path}: ${term}`);

test('no statement is sorted by a text without saying in which order', async () => {
  const sources = (await Promise.all(['shared', 'subgraphs', 'gateway'].map(readSources))).flat();
  const found = sources.filter(({ path }) => !path.includes('/migrations/'));

  expect(found.flatMap(sortTermsOf).length).toBeGreaterThan(60);
  expect(found.flatMap(faultsOf)).toEqual([]);
});

test('a sorted name without its order is found, one with an order is not', () => {
  const faults = (text: string) => faultsOf({ path: 'a.ts', text });

  expect(faults('`select 1 from t where ${where} order by is_default desc, c.name, id ${limit}`')).toEqual([
    'a.ts: c.name',
  ]);
  expect(faults("`select 1 from t order by ${alphabetically('name')}, id`")).toEqual([]);
  expect(faults('`select 1 from t order by name collate "C", created_at desc limit 1`')).toEqual([]);
});

/** The statement of a list of customers, as it is sent. */
async function statementOf(orderBy: RecordPage['orderBy']): Promise<string> {
  const texts: string[] = [];
  const database = {
    async rows(_businessId: string, text: string) {
      texts.push(text);
      return text.includes('crm.custom_fields') ? [{ id: 'f', key: 'nickname', type: 'text' }] : [];
    },
  };
  const kernel = { database, clock: systemClock } as never;
  await findCustomers(kernel, { businessId: 'b', userId: 'u' }, { first: 10, orderBy });
  return texts.at(-1)!;
}

test('each text that customers can be sorted by has the collation of lists', async () => {
  const texts: string[] = [];
  for (const field of Object.values<string>(CustomerSortField)) {
    const statement = await statementOf({
      field,
      direction: SortDirection.ASC,
      customKey: 'nickname',
    } as never);
    const [, from, sorted] = / from (.*) where [^]* order by (.*) asc, /.exec(statement)!;
    const max = `(max(${sorted})) as found from ${from}`;
    const { rows: types } = await inspector.query(`select pg_typeof${max}`);
    if (types[0].found !== 'text') continue;
    const { rows } = await inspector.query(`select collation for ${max}`);
    texts.push(`${field} ${rows[0].found}`);
  }
  expect(texts).toEqual(['name', 'email', 'custom'].map((field) => `${field} ${collation}`));
});
