import { execFile } from 'node:child_process';
import { chmod, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type pg from 'pg';
import type { Kernel } from '../../../shared/kernel/kernel.js';
import type { UserActor } from '../../../shared/requests/actor.js';
import { appendContent } from '../../../subgraphs/crm/files/imports/append-content.service.js';
import { largestChunkBytes } from '../../../subgraphs/crm/files/imports/file-content.reader.js';
import { createImport } from '../../../subgraphs/crm/files/imports/create-import.service.js';
import { readImport } from '../../../subgraphs/crm/files/imports/imports.reader.js';
import { startImport } from '../../../subgraphs/crm/files/imports/start-import.service.js';
import type { ImportFigures } from './import-main.js';
import { businessId } from './load-customers.js';
import { nastyFile } from './nasty-file.js';
import type { Person } from './people.js';

const business = businessId(98);
const actor: UserActor = {
  businessId: business,
  userId: business,
  apiKeyId: null,
  requestId: `req_${business}`,
  address: null,
};

interface Place {
  readonly connectionString: string;
  readonly superuser: pg.Client;
  /** A folder that the server reads. */
  readonly folder: string;
}

/** An import of a file of all these people into an empty business, beside a plain COPY of its lines into a table without index. */
export async function measureImport(
  kernel: Kernel,
  people: readonly Person[],
  { connectionString, superuser, folder }: Place,
): Promise<object[]> {
  const { content, rows, faulty } = nastyFile(people);
  const importId = await upload(kernel, content);
  const results: object[] = [];
  for (const isDryRun of [true, false]) {
    await startImport(kernel, actor, { id: importId, isDryRun });
    const main = join(import.meta.dirname, 'import-main.js');
    const { stdout } = await promisify(execFile)(process.execPath, [
      main,
      connectionString,
      business,
      importId,
    ]);
    const figures = JSON.parse(stdout.trim().split('\n').at(-1)!) as ImportFigures;
    const state = (await readImport(kernel, business, importId))!;
    const { rows: named } = await superuser.query('select from crm.import_errors where import_id = $1', [
      importId,
    ]);
    if (state.rowCount !== rows || state.failedCount !== faulty || named.length !== faulty)
      throw new Error(`Of ${rows} rows with ${faulty} faulty ones: ${JSON.stringify(state)}`);
    results.push({
      what: isDryRun ? 'dry run' : 'import',
      rows,
      seconds: figures.seconds.toFixed(1),
      'rows/s': Math.round(rows / figures.seconds),
      'CPU s of the worker': figures.cpuSeconds.toFixed(1),
      'MiB before': Math.round(figures.baseMegabytes),
      'MiB at the most': Math.round(figures.peakMegabytes),
      'in the error file': named.length,
    });
  }
  const { rows: inside } = await superuser.query('select from crm.customers where business_id = $1', [
    business,
  ]);
  if (inside.length !== rows - faulty) throw new Error(`${inside.length} of ${rows - faulty} rows are in.`);
  return [...results, await copyOfRows(superuser, folder), await copy(superuser, content, folder)];
}

async function upload(kernel: Kernel, content: Buffer): Promise<string> {
  const { id } = await createImport(kernel, actor, { fileName: 'people.csv' });
  for (let offset = 0; offset < content.length; offset += largestChunkBytes) {
    const part = content.subarray(offset, offset + largestChunkBytes).toString('base64');
    await appendContent(kernel, actor, { id, offset, content: part });
  }
  return id;
}

/** What an import writes, beside the row of the import itself. */
const writtenTables = [
  'crm.customers',
  'crm.customer_tags',
  'crm.search_words',
  'crm.search_variants',
  'crm.search_postings',
  'kernel.event_log',
  'kernel.audit_log',
];

/** The rows that the import wrote, into tables with the same columns, checks and indexes. */
async function copyOfRows(superuser: pg.Client, folder: string): Promise<object> {
  let [seconds, rows] = [0, 0];
  for (const [place, table] of writtenTables.entries()) {
    const path = join(folder, `rows-${place}`);
    await superuser.query(`create table public.copied_${place} (like ${table} including all)`);
    const columns = await storedColumns(superuser, table);
    await superuser.query(
      `copy (select ${columns} from ${table} where business_id = '${business}') to '${path}' (format binary)`,
    );
    const startMs = performance.now();
    const { rowCount } = await superuser.query(
      `copy public.copied_${place} (${columns}) from '${path}' (format binary)`,
    );
    seconds += (performance.now() - startMs) / 1_000;
    if (table === 'crm.customers') rows = rowCount!;
  }
  return {
    what: 'COPY of the rows it wrote',
    rows,
    seconds: seconds.toFixed(1),
    'rows/s': Math.round(rows / seconds),
  };
}

/** The columns that are not generated from others. */
async function storedColumns(superuser: pg.Client, table: string): Promise<string> {
  const { rows } = await superuser.query<{ columns: string }>(
    `select string_agg(quote_ident(column_name), ', ' order by ordinal_position) as columns
     from information_schema.columns
     where table_schema || '.' || table_name = $1 and is_generated = 'NEVER'`,
    [table],
  );
  return rows[0]!.columns;
}

/** Line by line as text: as columns, COPY would end at the first broken one. */
async function copy(superuser: pg.Client, content: Buffer, folder: string): Promise<object> {
  const path = join(folder, 'people.csv');
  await writeFile(path, content.toString().replaceAll('\r\n', '\n'));
  await chmod(path, 0o644);
  await superuser.query('create table public.bench_lines (line text)');
  const startMs = performance.now();
  const { rowCount } = await superuser.query(
    `copy public.bench_lines from '${path}' (format csv, delimiter E'\\x01', quote E'\\x02')`,
  );
  const seconds = (performance.now() - startMs) / 1_000;
  return {
    what: 'COPY of its lines',
    rows: rowCount,
    seconds: seconds.toFixed(1),
    'rows/s': Math.round(rowCount! / seconds),
  };
}
