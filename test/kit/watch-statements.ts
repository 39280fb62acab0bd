import pg from 'pg';
import { StatementGroup, type Statement } from '../../shared/postgres/statement-group.js';

/** Watches what this process sends to PostgreSQL; the answer ends it and tells the texts, in order. */
export function watchStatements(): () => string[] {
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
  return () => {
    pg.Client.prototype.query = query;
    StatementGroup.prototype.add = add;
    return texts;
  };
}
