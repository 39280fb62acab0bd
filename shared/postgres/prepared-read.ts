import pg from 'pg';
import { compileRowReader, type ColumnDescription, type ReadRow } from './row-reader.js';

/** As much of pg's connection as is used here. */
interface Connection {
  describe(message: object): void;
}

/** What pg's query has, and its types leave out. */
interface PgQuery {
  readonly name: string | undefined;
  prepare(connection: Connection): void;
}

const base = pg.Query.prototype as unknown as PgQuery;

/** By connection: how the rows of each statement are read, once PostgreSQL has described them. */
const readers = new WeakMap<Connection, Map<string, ReadRow>>();
/** By connection: the same, but for descriptions, which it does not ask for. */
const silent = new WeakMap<Connection, Connection>();

/**
 * A prepared statement whose rows are described once for each connection. pg asks for the description with every run,
 * and makes the parsers of all columns anew from each.
 */
export class PreparedRead extends pg.Query {
  /** pg's own: by this the connection knows the statement. */
  declare name: string | undefined;
  readonly #rows: unknown[] = [];
  #connection!: Connection;
  #readRow: ReadRow | undefined;

  constructor({ name, text, values }: pg.QueryConfig, settle: (error: unknown, rows: unknown[]) => void) {
    // Part by part: a configuration as a whole would be cloned by its property descriptors.
    super(text, values, (error) => settle(error, this.#rows));
    this.name = name;
  }

  /** Called by pg when the statement's turn to be sent has come. */
  prepare(connection: Connection): void {
    this.#connection = connection;
    this.#readRow = this.name === undefined ? undefined : readers.get(connection)?.get(this.name);
    base.prepare.call(this, this.#readRow ? withoutDescriptions(connection) : connection);
  }

  handleRowDescription({ fields }: { readonly fields: readonly ColumnDescription[] }): void {
    this.#readRow = compileRowReader(fields);
    if (this.name === undefined) return;
    const known = readers.get(this.#connection) ?? new Map<string, ReadRow>();
    readers.set(this.#connection, known.set(this.name, this.#readRow));
  }

  handleDataRow({ fields }: { readonly fields: readonly (string | null)[] }): void {
    this.#rows.push(this.#readRow!(fields));
  }

  handleCommandComplete(): void {
    // The rows are all that a read answers.
  }
}

function withoutDescriptions(connection: Connection): Connection {
  let quiet = silent.get(connection);
  if (!quiet) {
    quiet = Object.create(connection, { describe: { value: () => undefined } }) as Connection;
    silent.set(connection, quiet);
  }
  return quiet;
}

/** Runs the statement; its rows. */
export function readPrepared(client: pg.ClientBase, config: pg.QueryConfig): Promise<unknown[]> {
  return new Promise((resolve, reject) => {
    client.query(
      new PreparedRead(config, (error, rows) => {
        if (error) reject(error as Error);
        else resolve(rows);
      }),
    );
  });
}
