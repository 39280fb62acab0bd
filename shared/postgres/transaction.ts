import type pg from 'pg';
import { numberedPlaceholders } from './numbered-placeholders.js';
import { StatementGroup, type Statement, type StatementResult } from './statement-group.js';
import { preparedName } from './statement.js';

/** Runs statements; each `?` of a text stands for the next value. */
export interface StatementRunner {
  execute<Row extends object>(text: string, values?: readonly unknown[]): Promise<Row[]>;
}

/** Makes of an error what it means to whoever asked: another error, or the same. */
export type ErrorMeaning = (error: Error) => Error;

const begin: Statement = { name: 'begin', text: 'begin' };
const commit: Statement = { name: 'commit', text: 'commit' };
const rollback: Statement = { name: 'rollback', text: 'rollback' };

/**
 * One transaction on one connection. Statements that are asked for in the same moment travel as one group, so what nobody
 * waits for costs no round trip of its own.
 */
export class Transaction implements StatementRunner {
  readonly #sent: Promise<unknown>[] = [];
  #group: StatementGroup | undefined;
  #failure: Error | undefined;
  #isEnded = false;

  constructor(
    /** Of a pool that lets groups follow each other without waiting. */
    private readonly client: pg.PoolClient,
    private readonly convert: ErrorMeaning,
  ) {
    this.#note(this.query(begin));
  }

  /** The rows of a statement. Rejects with the first error of the transaction: those after it only say that there was one. */
  async execute<Row extends object>(text: string, values: readonly unknown[] = []): Promise<Row[]> {
    return (await this.query(prepared(text, values))).rows as Row[];
  }

  /** A statement that nobody waits for: the commit fails when it does, with what `meaning` makes of its error. */
  send(text: string, values: readonly unknown[] = [], meaning?: ErrorMeaning): void {
    this.#note(this.query(prepared(text, values), meaning));
  }

  /** A command without values, such as SET, that nobody waits for. */
  command(text: string): void {
    this.#note(this.query({ text }));
  }

  /** Ends the transaction; rejects when any of its statements failed, and nothing of it is there then. */
  async commit(): Promise<void> {
    const committed = this.query(commit);
    await Promise.allSettled([...this.#sent, committed]);
    const { tag } = await committed;
    this.#isEnded = true;
    // PostgreSQL answers a commit that comes after an error with what it did instead.
    if (tag !== 'COMMIT') throw this.#failure ?? new Error(`The transaction ended by ${tag}.`);
  }

  /** Undoes all, unless a commit has ended the transaction. */
  async rollback(): Promise<void> {
    await Promise.allSettled(this.#sent);
    if (!this.#isEnded) await this.query(rollback);
  }

  /** As it is, in its place among the statements of the transaction. */
  async query(statement: Statement, meaning?: ErrorMeaning): Promise<StatementResult> {
    try {
      return await this.#openGroup().add(statement);
    } catch (error) {
      throw (this.#failure ??= this.#read(error as Error, meaning));
    }
  }

  #read(error: Error, meaning: ErrorMeaning = (converted) => converted): Error {
    // In place of the stack of the socket that brought it, the one of whoever asked.
    Error.captureStackTrace(error);
    return meaning(this.convert(error));
  }

  #note(sent: Promise<unknown>): void {
    // Looked at by the commit; until then it must not count as unhandled.
    sent.catch(() => undefined);
    this.#sent.push(sent);
  }

  /** Takes what is asked for in this moment. */
  #openGroup(): StatementGroup {
    if (this.#group) return this.#group;
    const group = new StatementGroup(this.client);
    this.#group = group;
    process.nextTick(() => {
      this.#group = undefined;
      this.client.query(group);
    });
    return group;
  }
}

function prepared(text: string, values: readonly unknown[]): Statement {
  const numbered = numberedPlaceholders(text);
  return { name: preparedName(numbered), text: numbered, values };
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
