import pg from 'pg';

/** The texts that this process sends to PostgreSQL while `work` is done, in order. */
export async function statementsOf(work: () => Promise<unknown>): Promise<string[]> {
  const original = pg.Client.prototype.query;
  const texts: string[] = [];
  pg.Client.prototype.query = function (this: pg.Client, ...args: unknown[]) {
    const [first] = args as [string | { text?: string }];
    texts.push(typeof first === 'string' ? first : (first.text ?? ''));
    return Reflect.apply(original, this, args) as never;
  } as typeof original;
  try {
    await work();
  } finally {
    pg.Client.prototype.query = original;
  }
  return texts;
}

/** The names of the columns that pages of a table are read with, by the statements that read such a page. */
export function columnsOfPages(statements: readonly string[], table: string): string[] {
  const list = new RegExp(
    `\\bselect ((?:(?!\\b(?:select|from)\\b)[^])*) from ${table}\\b[^]* order by [^]* limit `,
  );
  return statements.flatMap((text) => {
    const columns = list.exec(text.replace(/\s+/g, ' '))?.[1];
    return columns === undefined ? [] : [namesOf(columns)];
  });
}

/** `id, event_types as "eventTypes"` as `id eventTypes`. */
function namesOf(columns: string): string {
  const each = columns.split(/,(?![^(]*\))/);
  return each.map((column) => /(\w+)"?$/.exec(column.trim())![1]).join(' ');
}
