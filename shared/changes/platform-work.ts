import type { EntityManager } from '@mikro-orm/postgresql';
import type { ErrorMeaning, StatementRunner, Transaction } from '../postgres/transaction.js';

/** One transaction: its statements, and entities for rules that change one object at a time. */
export class PlatformWork implements StatementRunner {
  #entities: EntityManager | undefined;

  constructor(
    protected readonly transaction: Transaction,
    private readonly openEntities: (transaction: Transaction) => EntityManager,
  ) {}

  /** What they change is written at the commit, or by `flush`. */
  get entities(): EntityManager {
    return (this.#entities ??= this.openEntities(this.transaction));
  }

  /** The rows of a statement; each `?` stands for the next value. */
  execute<Row extends object>(text: string, values?: readonly unknown[]): Promise<Row[]> {
    return this.transaction.execute<Row>(text, values);
  }

  /**
   * A statement whose rows nobody needs: it travels with the next one that is waited for, or with the commit. When it
   * fails, those reject with what `meaning` makes of its error.
   */
  send(text: string, values?: readonly unknown[], meaning?: ErrorMeaning): void {
    this.transaction.send(text, values, meaning);
  }

  /** Writes what entities have changed, for the commit that follows. */
  async complete(): Promise<void> {
    await this.#entities?.flush();
  }
}
