import { businessFlag } from '../../changes/business-share.js';
import { keepQueues } from '../../changes/purge-idle-queues.js';
import type { EventConsumer } from '../../kernel/define-consumer.js';
import type { Transaction } from '../../postgres/transaction.js';
import { consumerJobName, listensTo } from '../consumers/consumer-job.js';

/** A consumer is not asked to work for the same business more often than this, so that it takes many events at a time. */
const restMs = 100;

const addJob = `select ${keepQueues}, graphile_worker.add_job($1::text, payload := $2::json, queue_name := $3::text,
  job_key := $3::text, max_attempts := 25, flags := $4::text[])`;
/** The update locks: a relay that comes after waits with its job until these events are there. */
const keep = `insert into kernel.delayed_wakes (business_id, consumer) select * from unnest($1::uuid[], $2::text[])
  on conflict (business_id, consumer) do update set consumer = excluded.consumer`;
const kept = 'select business_id as "businessId", consumer from kernel.delayed_wakes';
const remove = `delete from kernel.delayed_wakes
  where (business_id, consumer) in (select * from unnest($1::uuid[], $2::text[]))`;

interface Wake {
  readonly businessId: string;
  /** The consumer's name. */
  readonly consumer: string;
}

/**
 * Asks consumers to work, by one job for each consumer and business, within the transaction that numbers the events. The
 * first time at once; again after a rest, and what waits for that is kept in the database: a relay that dies leaves it to
 * the next.
 */
export class ConsumerWakes {
  /** By consumer and business, the oldest first: when it was asked last, by the process's clock. */
  readonly #askedAtMs = new Map<string, number>();
  readonly #delayed = new Map<string, Wake>();

  constructor(private readonly consumers: readonly EventConsumer[]) {}

  /** Takes over what waits in the database: of a relay before this one, or after a turn that failed. */
  async load(transaction: Transaction): Promise<void> {
    const wakes = await transaction.execute<Wake>(kept);
    this.#askedAtMs.clear();
    this.#delayed.clear();
    for (const wake of wakes) this.#delayed.set(keyOf(wake), wake);
  }

  /** In how many ms a rest ends that somebody waits for. */
  nextDueInMs(): number {
    let dueInMs = Infinity;
    for (const key of this.#delayed.keys()) dueInMs = Math.min(dueInMs, this.#restOf(key));
    return dueInMs;
  }

  /** Asks those whose rest is over. */
  askDue(transaction: Transaction): void {
    const due = [...this.#delayed].filter(([key]) => this.#restOf(key) <= 0);
    for (const [key, wake] of due) {
      this.#delayed.delete(key);
      this.#ask(transaction, wake);
    }
    if (due.length > 0) transaction.send(remove, columnsOf(due.map(([, wake]) => wake)));
    this.#forgetRested();
  }

  /** Asks the consumers that listen to one of these types; a null is a type that is not known, and concerns all. */
  ask(transaction: Transaction, businessId: string, types: ReadonlySet<string | null>): void {
    const listening = this.consumers.filter((consumer) =>
      [...types].some((type) => type === null || listensTo(consumer, type)),
    );
    const wakes = listening.map(({ name }) => ({ businessId, consumer: name }));
    const resting = wakes.filter((wake) => this.#restOf(keyOf(wake)) > 0);
    for (const wake of wakes) if (!resting.includes(wake)) this.#ask(transaction, wake);
    for (const wake of resting) this.#delayed.set(keyOf(wake), wake);
    if (resting.length > 0) transaction.send(keep, columnsOf(resting));
  }

  #ask(transaction: Transaction, wake: Wake): void {
    const { businessId, consumer } = wake;
    const name = consumerJobName({ name: consumer });
    const key = `${name}:${businessId}`;
    transaction.send(addJob, [name, JSON.stringify({ businessId }), key, [businessFlag(businessId)]]);
    this.#askedAtMs.delete(keyOf(wake));
    this.#askedAtMs.set(keyOf(wake), performance.now());
  }

  #restOf(key: string): number {
    return (this.#askedAtMs.get(key) ?? -Infinity) + restMs - performance.now();
  }

  #forgetRested(): void {
    for (const key of this.#askedAtMs.keys()) {
      if (this.#restOf(key) > 0) return;
      this.#askedAtMs.delete(key);
    }
  }
}

function keyOf({ businessId, consumer }: Wake): string {
  return `${consumer} ${businessId}`;
}

function columnsOf(wakes: readonly Wake[]): [string[], string[]] {
  return [wakes.map(({ businessId }) => businessId), wakes.map(({ consumer }) => consumer)];
}
