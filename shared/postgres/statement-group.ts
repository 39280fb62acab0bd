import type { Writable } from 'node:stream';
import pg from 'pg';
import utils from 'pg/lib/utils.js';
import { serialize } from 'pg-protocol';
import { compileRowReader, type ColumnDescription, type ReadRow, type TypeParsers } from './row-reader.js';

export interface Statement {
  /** By which a connection prepares it once; without one it is parsed each time. */
  readonly name?: string | undefined;
  /** With `$1` for the first value. */
  readonly text: string;
  readonly values?: readonly unknown[];
}

export interface StatementResult {
  readonly rows: unknown[];
  /** What PostgreSQL says that it did, such as `UPDATE 3`. */
  readonly tag: string;
}

/** As much of pg's connection as is used here. */
interface Connection {
  readonly stream: Writable;
  readonly parsedStatements: Record<string, string | undefined>;
  readonly submittedNamedStatements: Record<string, string | undefined>;
}

interface Part {
  readonly name: string | undefined;
  readonly text: string;
  readonly values: readonly unknown[];
  readonly rows: unknown[];
  readonly resolve: (result: StatementResult) => void;
  readonly reject: (error: Error) => void;
  tag: string | undefined;
  /** Null for a statement without rows. */
  readRow: ReadRow | null | undefined;
}

/** By connection: how the rows of each prepared statement are read, once PostgreSQL has described them. */
const readers = new WeakMap<Connection, Map<string, ReadRow | null>>();

/**
 * Statements that are sent together and answered together: PostgreSQL wakes once for all, and sends what they answer in
 * one piece. It goes on to the next without waiting for anybody; after an error it does none of those that follow. They
 * are one transaction, unless they begin and end one themselves. An extended query of pg, which has one statement and
 * then a barrier, with the barrier behind the last statement only.
 */
export class StatementGroup extends pg.Query {
  readonly #parts: Part[] = [];
  #current = 0;
  #connection: Connection | undefined;

  constructor(private readonly types: TypeParsers) {
    super('', () => undefined);
  }

  /** Adds a statement; the group is sent by `client.query`. Throws for a value that has no text. */
  add({ name, text, values = [] }: Statement): Promise<StatementResult> {
    const prepared = values.map(utils.prepareValue);
    return new Promise((resolve, reject) => {
      this.#parts.push({
        ...{ name, text, values: prepared, rows: [], resolve, reject, tag: undefined, readRow: undefined },
      });
    });
  }

  /** The statement that PostgreSQL is at: pg asks, to remember which ones a connection has prepared. */
  get name(): string | undefined {
    return this.#parts[this.#current]?.name;
  }

  /** Set by pg's constructor. */
  set name(_name: string | undefined) {
    // The statements have names of their own.
  }

  get text(): string | undefined {
    return this.#parts[this.#current]?.text;
  }

  set text(_text: string | undefined) {
    // As for the name.
  }

  /** Called by pg when the connection is free to send. */
  override submit = (pgConnection: pg.Connection): void => {
    const connection = pgConnection as unknown as Connection;
    this.#connection = connection;
    const messages = this.#parts.flatMap((part) => messagesOf(connection, part));
    if (connection.stream.writable) connection.stream.write(Buffer.concat([...messages, serialize.sync()]));
  };

  handleRowDescription({ fields }: { readonly fields: readonly ColumnDescription[] }): void {
    const part = this.#parts[this.#current]!;
    part.readRow = compileRowReader(fields, this.types);
  }

  handleDataRow({ fields }: { readonly fields: readonly (string | null)[] }): void {
    const { rows, readRow } = this.#parts[this.#current]!;
    rows.push(readRow!(fields));
  }

  handleCommandComplete({ text }: { readonly text: string }): void {
    const part = this.#parts[this.#current]!;
    part.tag = text;
    const readRow = part.readRow ?? null;
    if (part.name !== undefined) readersOf(this.#connection!).set(part.name, readRow);
    this.#current += 1;
  }

  /** An error of the statement that PostgreSQL is at, or of the connection: the others are not done either. */
  handleError(error: Error): void {
    for (const { name } of this.#parts.slice(this.#current))
      if (name !== undefined) delete this.#connection?.submittedNamedStatements[name];
    for (const { tag, rows, resolve, reject } of this.#parts) {
      if (tag === undefined) reject(error);
      else resolve({ rows, tag });
    }
  }

  /** All of them are done: an error would have come before. */
  handleReadyForQuery(): void {
    for (const { tag, rows, resolve } of this.#parts) resolve({ rows, tag: tag! });
  }
}

/** Sends the statements as one group; what became of each. */
export function sendGroup(
  client: pg.ClientBase,
  types: TypeParsers,
  statements: readonly Statement[],
): Promise<PromiseSettledResult<StatementResult>[]> {
  const group = new StatementGroup(types);
  const results = statements.map((statement) => group.add(statement));
  client.query(group);
  return Promise.allSettled(results);
}

function messagesOf(connection: Connection, part: Part): Buffer[] {
  const { name = '', text, values } = part;
  const { parsedStatements, submittedNamedStatements } = connection;
  const messages: Buffer[] = [];
  const isPrepared = name !== '' && (name in parsedStatements || name in submittedNamedStatements);
  if (!isPrepared) {
    messages.push(serialize.parse({ name, text }));
    if (name !== '') submittedNamedStatements[name] = text;
  }
  messages.push(serialize.bind({ statement: name, values: values as unknown[] }));
  part.readRow = readersOf(connection).get(name);
  if (part.readRow === undefined) messages.push(serialize.describe({ type: 'P', name: '' }));
  messages.push(serialize.execute());
  return messages;
}

function readersOf(connection: Connection): Map<string, ReadRow | null> {
  const known = readers.get(connection) ?? new Map<string, ReadRow | null>();
  readers.set(connection, known);
  return known;
}
