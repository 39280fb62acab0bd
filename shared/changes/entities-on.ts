import type { EntityManager, MikroORM } from '@mikro-orm/postgresql';
import type { Transaction } from '../postgres/transaction.js';

/** A statement as MikroORM hands it on, its values written into the text. */
interface CompiledStatement {
  readonly sql: string;
}

/**
 * Entities that are read and written within a transaction that MikroORM did not begin. Of a transaction it asks for this
 * one function; savepoints and streams, for which it would ask more, are not used.
 */
export function entitiesOn(orm: MikroORM, transaction: Transaction): EntityManager {
  const entities = orm.em.fork();
  entities.setTransactionContext({
    async executeQuery({ sql }: CompiledStatement) {
      const { rows, tag } = await transaction.query({ text: sql });
      return { rows, numAffectedRows: BigInt(/\d+$/.exec(tag)?.[0] ?? 0) };
    },
  });
  return entities;
}
