import { Migration } from '@mikro-orm/migrations';

/** One step of the schema, forwards only: a mistake is corrected by a later step. */
export interface SchemaMigration {
  /** `<schema>/<three digits>-<what>`; never renamed once released. */
  readonly name: string;
  readonly class: new (...args: ConstructorParameters<typeof Migration>) => Migration;
}

/** Runs one statement of a migration within its transaction; `?` stand for the values. */
export type Execute = <Row>(sql: string, values?: readonly unknown[]) => Promise<Row[]>;

/** Declares a migration whose statements depend on what is stored. Runs as the others do. */
export function migrationOf(name: string, change: (execute: Execute) => Promise<void>): SchemaMigration {
  return {
    name,
    class: class extends Migration {
      async up(): Promise<void> {
        await change((sql, values) => this.execute(sql, values && [...values]) as never);
      }
    },
  };
}

/** Declares a migration. All pending ones run in one transaction, as the owner role. */
export function migration(name: string, sql: string): SchemaMigration {
  return {
    name,
    class: class extends Migration {
      up(): void {
        this.addSql(sql);
      }
    },
  };
}
