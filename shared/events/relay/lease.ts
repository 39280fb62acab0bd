import type pg from 'pg';

const take = `
  insert into kernel.leases (name, holder, expires_at) values ($1, $2, now() + $3 * interval '1 ms')
  on conflict (name) do update set holder = excluded.holder, expires_at = excluded.expires_at
  where leases.holder = excluded.holder or leases.expires_at < now()
  returning holder`;
const release = 'delete from kernel.leases where name = $1 and holder = $2';

/** A task that one process does at a time: who holds its lease, for as long as it keeps renewing it. */
export class Lease {
  #renewAtMs = 0;

  constructor(
    private readonly name: string,
    /** This process. UUID. */
    private readonly holder: string,
    private readonly durationMs: number,
  ) {}

  /** Whether this process held it when it last asked. */
  get isHeld(): boolean {
    return this.#renewAtMs > 0;
  }

  /** Takes or renews the lease; false while another process holds it. */
  async hold(client: pg.ClientBase | pg.Pool): Promise<boolean> {
    const nowMs = performance.now();
    if (nowMs < this.#renewAtMs) return true;
    const { rowCount } = await client.query(take, [this.name, this.holder, this.durationMs]);
    this.#renewAtMs = rowCount ? nowMs + this.durationMs / 2 : 0;
    return Boolean(rowCount);
  }

  /** Lets the next process take over at once. */
  async release(client: pg.ClientBase | pg.Pool): Promise<void> {
    this.#renewAtMs = 0;
    await client.query(release, [this.name, this.holder]);
  }
}
