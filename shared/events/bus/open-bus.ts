import type { Config } from '../../config/config.js';
import type { OpenDatabase } from '../../schema/open-database.js';
import type { Logger } from '../../config/logger.js';
import type { EventBus } from './event-bus.js';
import { PostgresBus } from './postgres-bus.js';

/** The bus of the configuration. Rejects when it cannot be reached, or when there is neither NATS nor a database. */
export async function openBus(
  { eventBusUrl }: Pick<Config, 'eventBusUrl'>,
  store: OpenDatabase | undefined,
  logger: Logger,
): Promise<EventBus> {
  if (eventBusUrl) {
    const { NatsBus } = await import('./nats-bus.js');
    return NatsBus.open(eventBusUrl, logger).catch((error: unknown) => {
      throw new Error('EVENT_BUS_URL names a NATS server that does not answer, or has no JetStream.', {
        cause: error,
      });
    });
  }
  if (!store)
    throw new Error('EVENT_BUS_URL is missing: a gateway without a database hears of events over it.');
  return new PostgresBus(store.database, store.connectionString);
}
