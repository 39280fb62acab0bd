import type pg from 'pg';
import { wordsOfCustomer } from '../../../subgraphs/crm/customers/words/search-words.rules.js';
import { variantsOf } from '../../../subgraphs/crm/customers/words/sought-words.rules.js';
import type { Person } from './people.js';

const chunk = 20_000;

/** Id of the n-th business of the bench. */
export function businessId(n: number): string {
  return `0193bbbb-0000-7000-8000-${String(n).padStart(12, '0')}`;
}

/** Loads the people as customers of each business, with the index of the search, past the platform: it is not what is measured. */
export async function loadCustomers(
  client: pg.Client,
  all: readonly Person[],
  businesses: number,
): Promise<void> {
  const ids = all.map((_, index) => `0193cccc-0000-7000-8000-${index.toString(16).padStart(12, '0')}`);
  const words = new Set<string>();
  const postings: { word: string; id: string; fields: number }[] = [];
  for (const [index, person] of all.entries())
    for (const [word, fields] of wordsOfCustomer(person)) {
      words.add(word);
      postings.push({ word, id: ids[index]!, fields });
    }
  const variants = [...words].flatMap((word) =>
    Array.from(variantsOf(word), (variant) => [variant, word] as const),
  );
  const insert = async (text: string, rows: number, columnsOf: (from: number, to: number) => unknown[]) => {
    for (let from = 0; from < rows; from += chunk)
      await client.query(text, [businessId(0), ...columnsOf(from, Math.min(from + chunk, rows))]);
  };
  const columns = <Row>(rows: readonly Row[], ...pick: ((row: Row) => unknown)[]) =>
    [rows.length, (from: number, to: number) => pick.map((each) => rows.slice(from, to).map(each))] as const;
  const numbered = all.map((person, index) => ({ ...person, index, id: ids[index]! }));
  await insert(
    `insert into crm.customers (business_id, id, name, email, phone, created_by, created_at, updated_at, last_activity_at)
     select $1, id, name, email, phone, $1, timestamptz '2026-01-01Z' + n * interval '1 s', timestamptz '2026-02-01Z' + n * 7 % 86400 * interval '1 s',
       case when n % 3 = 0 then timestamptz '2026-03-01Z' + n * interval '1 s' end
     from unnest($2::uuid[], $3::text[], $4::text[], $5::text[], $6::int[]) as c(id, name, email, phone, n)`,
    ...columns(
      numbered,
      ({ id }) => id,
      ({ name }) => name,
      ({ email }) => email,
      ({ phone }) => phone,
      ({ index }) => index,
    ),
  );
  await insert(
    'insert into crm.search_words select $1, unnest($2::text[])',
    ...columns([...words], (word) => word),
  );
  await insert(
    'insert into crm.search_variants select $1, v, w from unnest($2::text[], $3::text[]) x(v, w)',
    ...columns(
      variants,
      ([variant]) => variant,
      ([, word]) => word,
    ),
  );
  await insert(
    'insert into crm.search_postings select $1, w, id, id, f from unnest($2::text[], $3::uuid[], $4::smallint[]) x(w, id, f)',
    ...columns(
      postings,
      ({ word }) => word,
      ({ id }) => id,
      ({ fields }) => fields,
    ),
  );
  for (let n = 1; n < businesses; n += 1) await copyBusiness(client, businessId(0), businessId(n));
  await client.query(
    'vacuum analyze crm.customers, crm.search_words, crm.search_variants, crm.search_postings',
  );
}

const copied: Readonly<Record<string, string>> = {
  'crm.customers': 'id, name, email, phone, created_by, created_at, updated_at, last_activity_at',
  'crm.search_words': 'word',
  'crm.search_variants': 'variant, word',
  'crm.search_postings': 'word, source_id, customer_id, fields',
};

async function copyBusiness(client: pg.Client, from: string, to: string): Promise<void> {
  for (const [table, columns] of Object.entries(copied))
    await client.query(
      `insert into ${table} (business_id, ${columns}) select $2, ${columns} from ${table} where business_id = $1`,
      [from, to],
    );
}
