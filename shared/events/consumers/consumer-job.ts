import { z } from 'zod';
import { defineJob, type JobDefinition } from '../../jobs/define-job.js';
import type { Kernel } from '../../kernel/kernel.js';
import { platformActor } from '../../kernel/platform-actor.js';
import type { EventConsumer } from '../../kernel/define-consumer.js';
import {
  publishedEventColumns,
  publishedEvents,
  toPublishedEvent,
  type PublishedEventRow,
} from '../../changes/published-event.js';

const largestBatch = 100;
const payload = z.object({ businessId: z.uuid() });

/** The name of the job that works for a consumer. */
export function consumerJobName({ name }: Pick<EventConsumer, 'name'>): string {
  return `${name}.consume`;
}

/** The job that hands a consumer what it has not seen of one business. The relay asks for it. */
export function consumerJob(consumer: EventConsumer): JobDefinition {
  return defineJob(consumerJobName(consumer), {
    payload,
    maxAttempts: 25,
    async run(kernel, { businessId }) {
      while ((await consumeBatch(kernel, consumer, businessId)) === largestBatch);
    },
  }) as JobDefinition;
}

const lockOffset = `
  insert into kernel.consumer_offsets (business_id, consumer, seq) values (?, ?, 0)
  on conflict (business_id, consumer) do update set seq = consumer_offsets.seq`;
/** By number, since there is no gap between them: each is found by its key, whatever the statistics of its table say. */
const nextEvents = `
  select event.* from kernel.consumer_offsets o
    join kernel.event_heads head on head.business_id = o.business_id
    cross join generate_series(o.seq + 1, least(o.seq + ${largestBatch}, head.seq)) as waiting (number)
    cross join lateral (
      select ${publishedEventColumns} from ${publishedEvents}
      where business_id = ? and event_sequence.seq = waiting.number limit 1) event
  where o.business_id = ? and o.consumer = ? order by waiting.number`;
const moveOffset = 'update kernel.consumer_offsets set seq = ? where business_id = ? and consumer = ?';

/** Answers how many events there were; fewer than a whole batch means that the consumer is up to date. */
function consumeBatch(kernel: Kernel, consumer: EventConsumer, businessId: string): Promise<number> {
  return kernel.database.write(platformActor(kernel, businessId), async (unit) => {
    unit.send(lockOffset, [businessId, consumer.name]);
    const rows = await unit.execute<PublishedEventRow>(nextEvents, [businessId, businessId, consumer.name]);
    const events = rows.map(toPublishedEvent);
    const wanted = events.filter((event) => listensTo(consumer, event.type));
    if (wanted.length > 0) await consumer.handle(unit, wanted, kernel);
    if (events.length > 0) unit.send(moveOffset, [events.at(-1)!.seq, businessId, consumer.name]);
    return events.length;
  });
}

/** Whether the consumer wants events of this type. */
export function listensTo({ events }: EventConsumer, type: string): boolean {
  return events === undefined || events.some((definition) => definition.type === type);
}
