import { watchHost } from './hosted-platform.js';

/** The texts that the platforms of this worker send to PostgreSQL while `work` is done, in order. */
export async function statementsOf(work: () => Promise<unknown>): Promise<string[]> {
  const tell = await watchHost('statements');
  try {
    await work();
  } catch (error) {
    await tell();
    throw error;
  }
  return tell();
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
