import pg from 'pg';
import { StatementGroup, type Statement } from '../../shared/postgres/statement-group.js';

/** The texts that this process sends to PostgreSQL while `work` is done, in order. */
export async function statementsOf(work: () => Promise<unknown>): Promise<string[]> {
  const { query } = pg.Client.prototype;
  const { add } = StatementGroup.prototype;
  const texts: string[] = [];
  pg.Client.prototype.query = function (this: pg.Client, ...args: unknown[]) {
    const [first] = args as [string | { text?: string }];
    if (typeof first === 'string') texts.push(first);
    // Its statements have been seen one by one.
    else if (!(first instanceof StatementGroup)) texts.push(first.text ?? '');
    return Reflect.apply(query, this, args) as never;
  } as typeof query;
  StatementGroup.prototype.add = function (this: StatementGroup, statement: Statement) {
    texts.push(statement.text);
    return Reflect.apply(add, this, [statement]);
  };
  try {
    await work();
  } finally {
    pg.Client.prototype.query = query;
    StatementGroup.prototype.add = add;
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
