import { MikroORM, type EntityClass, type EntityManager } from '@mikro-orm/postgresql';
import type pg from 'pg';
import { ReflectMetadataProvider } from '@mikro-orm/decorators/legacy';
import { entitiesOn } from './entities-on.js';
import { claimKey, keepOutcome } from './claim-key.js';
import type { Clock } from '../values/clock.js';
import type { Ids } from '../values/ids.js';
import type { Actor } from '../requests/actor.js';
import { withSpan } from '../requests/tracing.js';
import { setLocalTenant, type TenantSetting } from '../postgres/tenant-setting.js';
import { retryDeadlocks } from '../postgres/retry-deadlocks.js';
import { tolerateLostConnections } from '../postgres/lost-connections.js';
import { poolStateOf, type PoolState } from '../postgres/pool-state.js';
import { TenantReader } from '../postgres/tenant-reader.js';
import { inTransaction, type Transaction } from '../postgres/transaction.js';
import { PlatformWork } from './platform-work.js';
import { UnitOfWork } from './unit-of-work.js';

export interface DatabaseOptions {
  /** As the application role. */
  readonly connectionString: string;
  readonly poolSize: number;
  readonly tenantSetting: TenantSetting;
  readonly entities: readonly EntityClass<object>[];
  readonly clock: Clock;
  readonly ids: Ids;
}

const postgresql = { 'db.system.name': 'postgresql' };

/** The way to the data: rows for reads, entities in a unit of work for writes. */
export class Database {
  readonly #writeListeners: (() => void)[] = [];

  private constructor(
    private readonly reader: TenantReader,
    private readonly orm: MikroORM,
    /** For writes; MikroORM's own. */
    private readonly pool: pg.Pool,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  static async open(options: DatabaseOptions): Promise<Database> {
    const orm = await MikroORM.init({
      clientUrl: options.connectionString,
      entities: [...options.entities],
      discovery: { warnWhenNoEntities: false },
      metadataProvider: ReflectMetadataProvider,
      pool: { max: options.poolSize },
      driverOptions: { options: '-c timezone=UTC -c statement_timeout=15000', pipeline: true },
    });
    const pool = await orm.driver.getConnection().getNativeClient();
    tolerateLostConnections(pool);
    return new Database(new TenantReader(options), orm, pool, options.clock, options.ids);
  }

  /** Rows of one tenant, in at most 15 s. The statement names `business_id` as well: distributed databases prune by it. */
  async rows<Row>(businessId: string, text: string, values: readonly unknown[]): Promise<Row[]> {
    return (await this.reader.rows(businessId, text, values)) as Row[];
  }

  /** Rows of platform tables, such as credentials. */
  async platformRows<Row>(text: string, values: readonly unknown[] = []): Promise<Row[]> {
    return (await this.reader.rows(null, text, values)) as Row[];
  }

  /**
   * Runs the work in one transaction of the actor's tenant; commits when it resolves, undoes all when it rejects.
   * After a deadlock the work runs again.
   */
  write<Result>(actor: Actor, work: (unit: UnitOfWork) => Promise<Result>): Promise<Result> {
    return this.#write(actor, work);
  }

  /**
   * As `write`, for a mutation whose answer is made of nothing but what the work resolves with: plain values. With an
   * idempotency key that result is committed with the change, so that a repetition is answered even when the process ended
   * right after the commit.
   */
  async writeAnswer<Result>(actor: Actor, work: (unit: UnitOfWork) => Promise<Result>): Promise<Result> {
    const { outcome } = actor.claim ?? {};
    if (!outcome || actor.claim!.writes) return this.#write(actor, work, keepOutcome);
    actor.claim!.writes = 1;
    actor.claim!.isMade = true;
    return outcome.value as Result;
  }

  async #write<Result>(
    actor: Actor,
    work: (unit: UnitOfWork) => Promise<Result>,
    keep?: typeof keepOutcome,
  ): Promise<Result> {
    const { claim } = actor;
    const result = await withSpan('transaction', actor.trace, postgresql, () =>
      this.#transaction(async (transaction) => {
        transaction.command(setLocalTenant(actor.businessId));
        await claimKey(transaction, actor, this.clock.now());
        const unit = new UnitOfWork(transaction, this.#openEntities, actor, this.clock, this.ids);
        const done = await work(unit);
        await unit.complete();
        keep?.(transaction, actor, done);
        return done;
      }),
    );
    if (claim) claim.writes = (claim.writes ?? 0) + 1;
    for (const listener of this.#writeListeners) listener();
    return result;
  }

  /** Calls the listener after each committed write of this process. */
  onWrite(listener: () => void): void {
    this.#writeListeners.push(listener);
  }

  /** One statement over platform tables, outside any tenant; `$1` placeholders. */
  async executePlatform<Row extends object>(text: string, values: readonly unknown[] = []): Promise<Row[]> {
    return (await this.pool.query<Row>(text, [...values])).rows;
  }

  /** Runs the work in one transaction over platform tables; no tenant's row is within its reach. Again after a deadlock. */
  writePlatform<Result>(work: (unit: PlatformWork) => Promise<Result> | Result): Promise<Result> {
    return this.#transaction(async (transaction) => {
      const unit = new PlatformWork(transaction, this.#openEntities);
      const done = await work(unit);
      await unit.complete();
      return done;
    });
  }

  /** The connections of its two pools at the moment. */
  get connections(): { readonly read: PoolState; readonly write: PoolState } {
    return { read: this.reader.connections, write: poolStateOf(this.pool) };
  }

  /** Rejects when the server does not answer. */
  async check(): Promise<void> {
    await this.platformRows('select');
  }

  #transaction<Result>(work: (transaction: Transaction) => Promise<Result>): Promise<Result> {
    const convert = (error: Error) => this.orm.driver.convertException(error);
    return retryDeadlocks(() => inTransaction(this.pool, convert, work));
  }

  readonly #openEntities = (transaction: Transaction): EntityManager => entitiesOn(this.orm, transaction);

  async close(): Promise<void> {
    await Promise.all([this.reader.close(), this.orm.close()]);
  }
}
