import type { Writable } from 'node:stream';
import type pg from 'pg';
import { numberedPlaceholders } from './numbered-placeholders.js';
import { preparedName } from './statement.js';

/** Runs statements; each `?` of a text stands for the next value. */
export interface StatementRunner {
  execute<Row extends object>(text: string, values?: readonly unknown[]): Promise<Row[]>;
}

/** Makes of an error what it means to whoever asked: another error, or the same. */
export type ErrorMeaning = (error: Error) => Error;

/**
 * One transaction on one connection. Statements that are asked for in the same moment leave in one network write, so
 * what nobody waits for costs no round trip of its own.
 */
export class Transaction implements StatementRunner {
  readonly #sent: Promise<unknown>[] = [];
  #failure: Error | undefined;
  #isCorked = false;
  #isEnded = false;

  constructor(
    /** Of a pool that lets statements follow each other without waiting. */
    readonly client: pg.PoolClient,
    private readonly convert: ErrorMeaning,
  ) {}

  /** The rows of a statement. Rejects with the first error of the transaction: those after it only say that there was one. */
  async execute<Row extends object>(text: string, values: readonly unknown[] = []): Promise<Row[]> {
    return (await this.query<Row>(prepared(text, values))).rows;
  }

  /** A statement that nobody waits for: the commit fails when it does, with what `meaning` makes of its error. */
  send(text: string, values: readonly unknown[] = [], meaning?: ErrorMeaning): void {
    this.#note(this.query(prepared(text, values), meaning));
  }

  /** A command without values, such as BEGIN, that nobody waits for. */
  command(text: string): void {
    this.#note(this.query(text));
  }

  /** Ends the transaction; rejects when any of its statements failed, and nothing of it is there then. */
  async commit(): Promise<void> {
    const committed = this.query('commit');
    await Promise.allSettled([...this.#sent, committed]);
    const { command } = await committed;
    this.#isEnded = true;
    // PostgreSQL answers a commit that comes after an error with what it did instead.
    if (command !== 'COMMIT') throw this.#failure ?? new Error(`The transaction ended by ${command}.`);
  }

  /** Undoes all, unless a commit has ended the transaction. */
  async rollback(): Promise<void> {
    await Promise.allSettled(this.#sent);
    if (!this.#isEnded) await this.query('rollback');
  }

  /** As pg runs it, in its place among the statements of the transaction. */
  async query<Row extends object>(
    query: pg.QueryConfig | string,
    meaning?: ErrorMeaning,
  ): Promise<pg.QueryResult<Row>> {
    this.#cork();
    try {
      return await this.client.query<Row>(query as pg.QueryConfig);
    } catch (error) {
      throw (this.#failure ??= this.#read(error as Error, meaning));
    }
  }

  #read(error: Error, meaning: ErrorMeaning = (converted) => converted): Error {
    return meaning(this.convert(error));
  }

  #note(sent: Promise<unknown>): void {
    // Looked at by the commit; until then it must not count as unhandled.
    sent.catch(() => undefined);
    this.#sent.push(sent);
  }

  /** pg writes each statement by itself; corked, those of one moment leave together. */
  #cork(): void {
    if (this.#isCorked) return;
    this.#isCorked = true;
    const { stream } = (this.client as unknown as { connection: { stream: Writable } }).connection;
    stream.cork();
    process.nextTick(() => {
      this.#isCorked = false;
      stream.uncork();
    });
  }
}

function prepared(text: string, values: readonly unknown[]): pg.QueryConfig {
  const numbered = numberedPlaceholders(text);
  return { name: preparedName(numbered), text: numbered, values: values as unknown[] };
}

/** Runs the work in one transaction; commits when it resolves, undoes all when it rejects. */
export async function inTransaction<Result>(
  pool: pg.Pool,
  convert: ErrorMeaning,
  work: (transaction: Transaction) => Promise<Result>,
): Promise<Result> {
  const client = await pool.connect();
  const transaction = new Transaction(client, convert);
  let isUsable = true;
  try {
    transaction.command('begin');
    const result = await work(transaction);
    await transaction.commit();
    return result;
  } catch (error) {
    await transaction.rollback().catch(() => (isUsable = false));
    throw error;
  } finally {
    client.release(!isUsable);
  }
}
