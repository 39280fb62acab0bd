import { Migration } from '@mikro-orm/migrations';

/** One step of the schema, forwards only: a mistake is corrected by a later step. */
export interface SchemaMigration {
  /** `<schema>/<three digits>-<what>`; never renamed once released. */
  readonly name: string;
  readonly class: new (...args: ConstructorParameters<typeof Migration>) => Migration;
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
