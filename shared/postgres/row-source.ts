/** A row as a statement is sent it: values by column. */
export type SentRow = Readonly<Record<string, unknown>>;

/** A statement with its values; each `?` of the text stands for the next. */
export interface Statement {
  readonly text: string;
  readonly values: readonly unknown[];
}

/**
 * The rows that a statement is sent, to be read as `r`. One row comes as values of its own: the planner counts one then,
 * where it takes JSON for a hundred rows and reads a whole table to find them in it. More come as one JSON value, so
 * that a text serves any number.
 */
export class RowSource {
  /** SQL for one row, and for any number. */
  readonly one: string;
  readonly many: string;

  constructor(private readonly sqlTypes: Readonly<Record<string, string>>) {
    const columns = Object.entries(sqlTypes);
    this.one = `(select ${columns.map(([name, type]) => `?::${type} as ${name}`).join(', ')}) as r`;
    this.many = `jsonb_to_recordset(?::jsonb) as r(${columns.map((column) => column.join(' ')).join(', ')})`;
  }

  valuesOf(rows: readonly object[]): unknown[] {
    const [row] = rows;
    return rows.length === 1 ? this.#valuesOfOne(row as SentRow) : [JSON.stringify(rows)];
  }

  #valuesOfOne(row: SentRow): unknown[] {
    return Object.entries(this.sqlTypes).map(([name, type]) => {
      const value = row[name] ?? null;
      return type === 'jsonb' && value !== null ? JSON.stringify(value) : value;
    });
  }
}

/** The texts of a statement that reads the rows, by how many there are. */
export function bothFor(
  { one, many }: RowSource,
  textFor: (source: string) => string,
): (count: number) => string {
  const [ofOne, ofMany] = [textFor(one), textFor(many)];
  return (count) => (count === 1 ? ofOne : ofMany);
}
