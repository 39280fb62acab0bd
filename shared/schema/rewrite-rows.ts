import type { Execute } from './migration.js';

/** A column of a tenant's table that a migration fills with what is made of another one, or of itself. */
export interface Rewriting {
  readonly table: string;
  readonly from: string;
  readonly to: string;
  /** What is stored in place of the text; the text itself for one that stays as it is. */
  readonly read: (text: string) => string;
  /** Whether `to` is unique within a business: a row whose new value another row has stays as it is. */
  readonly isUnique?: true;
}

/** Plain texts, which every reader leaves as they are, are most of all: they are not even read. */
export const unplain = (column: string) => `(${column} ~ '[^ -~]' or ${column} ~ '^ | $|  ')`;

const batch = 5_000;

interface Row {
  readonly business_id: string;
  readonly id: string;
  readonly text: string;
  readonly old: string | null;
}

/** Rewrites the column, a batch of rows at a time. The owner sees the rows of all businesses for as long as it takes. */
export async function rewriteRows(execute: Execute, rewriting: Rewriting): Promise<void> {
  const { table, from, to, read } = rewriting;
  await execute(`alter table ${table} no force row level security`);
  for (let last: Row | undefined, isFirst = true; isFirst || last; isFirst = false) {
    const rows: Row[] = await execute(
      `select business_id, id, ${from} as text, ${to} as old from ${table}
        where ${unplain(from)} and (?::uuid is null or (business_id, id) > (?::uuid, ?::uuid))
        order by business_id, id limit ${batch}`,
      [last?.business_id ?? null, last?.business_id ?? null, last?.id ?? null],
    );
    const changed = rows
      .map(({ text, ...row }) => ({ ...row, value: read(text) }))
      .filter(({ value, old }) => value !== old);
    await execute(updateOf(rewriting), [JSON.stringify(firstOfEach(rewriting, changed))]);
    last = rows.length === batch ? rows.at(-1) : undefined;
  }
  await execute(`alter table ${table} force row level security`);
}

function updateOf({ table, to, isUnique }: Rewriting): string {
  return `update ${table} t set ${to} = r.value
    from jsonb_to_recordset(?::jsonb) as r(business_id uuid, id uuid, value text)
    where t.business_id = r.business_id and t.id = r.id
    ${isUnique ? `and not exists (select from ${table} o where o.business_id = r.business_id and o.${to} = r.value)` : ''}`;
}

function firstOfEach<Changed extends { readonly business_id: string; readonly value: string }>(
  { isUnique }: Rewriting,
  rows: readonly Changed[],
): readonly Changed[] {
  if (!isUnique) return rows;
  const byValue = new Map(rows.toReversed().map((row) => [`${row.business_id} ${row.value}`, row]));
  return [...byValue.values()];
}
