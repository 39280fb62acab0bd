import type pg from 'pg';
import { findMatches } from '../../../subgraphs/crm/customers/words/matches.reader.js';
import { readSearch } from '../../../subgraphs/crm/customers/words/search-words.rules.js';
import { median, percentile } from '../measure/statistics.js';
import { businessId } from './load-customers.js';
import type { Person } from './people.js';

const searches = 300;

/** One kind of search: how often it found whom it was about among the first 25, and what it took at the database. */
export interface SearchResult {
  readonly search: string;
  readonly found: string;
  readonly 'median ms': number;
  readonly 'p95 ms': number;
  readonly 'slowest ms': number;
}

const kinds: Readonly<Record<string, (person: Person) => string>> = {
  'name as it is': ({ name }) => name,
  'a letter missing in the family name': ({ name }) =>
    withTypo(name, (word) => word.slice(0, 3) + word.slice(4)),
  'two letters swapped in the family name': ({ name }) =>
    withTypo(name, (word) => word.slice(0, 1) + word[2]! + word[1]! + word.slice(3)),
  'family name alone, a letter wrong': ({ name }) =>
    withTypo(name, (word) => `${word.slice(0, 3)}x${word.slice(4)}`).split(' ')[1]!,
  'phone number as dialled': ({ phone }) => phone.replace('+49', '0'),
};

/** Searches as the application role, under row level security, in one of the businesses. */
export async function measureSearch(client: pg.Client, people: readonly Person[]): Promise<SearchResult[]> {
  const business = businessId(3);
  await client.query("select set_config('app.business_id', $1, false)", [business]);
  const chosen = Array.from({ length: searches }, (_, index) => people[(index * 7_919) % people.length]!);
  const results: SearchResult[] = [];
  for (const [search, textOf] of Object.entries(kinds)) {
    const times: number[] = [];
    let found = 0;
    for (const person of chosen) {
      const timed = new TimedRows(client);
      const words = readSearch(textOf(person));
      const matches = await findMatches({ database: timed as never }, business, { words, limit: 25 });
      times.push(timed.ms);
      const ids = matches.map(({ id }) => id);
      // Many share a common family name: when nothing else is asked for, any of them is right.
      const ending =
        words.length === 1 && /\p{L}/u.test(words[0]!) ? ` ${person.name.split(' ')[1]}` : person.name;
      found += Number(await hasName(client, business, ids, ending));
    }
    results.push({
      search,
      found: `${found} of ${searches}`,
      'median ms': round(median(times)),
      'p95 ms': round(percentile(times, 0.95)),
      'slowest ms': round(Math.max(...times)),
    });
  }
  return results;
}

/** Statements prepared once, as the platform's reader does, and the time that they took. */
class TimedRows {
  ms = 0;

  constructor(private readonly client: pg.Client) {}

  async rows(_business: string, text: string, values: unknown[]): Promise<unknown[]> {
    const startMs = performance.now();
    const { rows } = await this.client.query({ name: `bench-${text.length}`, text, values });
    this.ms += performance.now() - startMs;
    return rows;
  }
}

/** Whether a customer whose name ends so is among them. */
async function hasName(
  client: pg.Client,
  business: string,
  ids: readonly string[],
  name: string,
): Promise<boolean> {
  const { rowCount } = await client.query(
    'select from crm.customers where business_id = $1 and id = any($2) and right(name, length($3)) = $3 limit 1',
    [business, ids, name],
  );
  return rowCount === 1;
}

function withTypo(name: string, change: (word: string) => string): string {
  const [first, last] = name.split(' ') as [string, string];
  return `${first} ${change(last)}`;
}

function round(ms: number): number {
  return Math.round(ms * 100) / 100;
}
