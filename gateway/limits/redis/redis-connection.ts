import { createClient } from '@redis/client';
import { Counter, Gauge, type Registry } from 'prom-client';
import { setTimeout as delay } from 'node:timers/promises';
import type { ReadinessCheck } from '../../../shared/http/health.js';
import type { MetricsPart } from '../../../shared/http/metrics.js';
import type { Logger } from '../../../shared/config/logger.js';
import { scripts } from './scripts.js';

/** A request waits no longer for Redis; in its own network that takes less than one. */
const answerMs = 100;
const retryMs = 500;
const connectMs = 1_000;
const mostWaiting = 10_000;

export type Redis = ReturnType<typeof clientOf>;

/**
 * The connection to the Redis of all gateways. Without it each decides by itself: what is asked is
 * answered by `otherwise`, at once, until Redis answers a ping again.
 */
export class RedisConnection implements MetricsPart {
  readonly #client: Redis;
  #isLost = false;
  #isClosed = false;
  readonly #aloneTotal = new Counter({
    name: 'braiflow_limit_store_local_decisions_total',
    help: 'Limits that this gateway decided by itself, since the shared store did not answer.',
    registers: [],
  });

  private constructor(
    url: string,
    private readonly logger: Logger,
  ) {
    this.#client = clientOf(url);
    this.#client.on('error', (error: unknown) => this.#lose(error));
  }

  /** Resolves when Redis answers, or after a second without it. */
  static async open(url: string, logger: Logger): Promise<RedisConnection> {
    const connection = new RedisConnection(url, logger);
    await within(connectMs, connection.#client.connect()).catch((error: unknown) => connection.#lose(error));
    return connection;
  }

  /** Never rejects for want of Redis. */
  async ask<Answer>(
    question: (redis: Redis) => Promise<Answer>,
    otherwise: () => Answer | Promise<Answer>,
  ): Promise<Answer> {
    if (!this.#isLost) {
      try {
        return await within(answerMs, question(this.#client));
      } catch (error) {
        this.#lose(error);
      }
    }
    this.#aloneTotal.inc();
    return otherwise();
  }

  /** Told, not demanded: a gateway that counts for itself serves. */
  get readiness(): ReadinessCheck {
    return {
      name: 'rate-limit-store',
      isOptional: true,
      check: async () => {
        if (this.#isLost) throw new Error('Redis does not answer.');
      },
    };
  }

  register(registry: Registry): void {
    const isShared = () => Number(!this.#isLost);
    registry.registerMetric(this.#aloneTotal);
    new Gauge({
      name: 'braiflow_limit_store_is_shared',
      help: '1 while limits are counted together with the other gateways, 0 while this one counts for itself.',
      registers: [registry],
      collect() {
        this.set(isShared());
      },
    });
  }

  close(): void {
    this.#isClosed = true;
    if (this.#client.isOpen) this.#client.destroy();
  }

  #lose(error: unknown): void {
    if (this.#isLost || this.#isClosed) return;
    this.#isLost = true;
    this.logger.warn({ err: error }, 'the store of limits does not answer: this gateway counts for itself');
    void this.#comeBack();
  }

  async #comeBack(): Promise<void> {
    while (!this.#isClosed) {
      await delay(retryMs, undefined, { ref: false });
      const isBack = await within(answerMs, this.#client.ping()).then(
        () => true,
        () => false,
      );
      if (!isBack) continue;
      this.#isLost = false;
      return this.logger.info('the store of limits answers again');
    }
  }
}

function clientOf(url: string) {
  return createClient({
    url,
    name: 'braiflow',
    scripts,
    disableClientInfo: true,
    // Notices of Redis Enterprise, which others answer with an error.
    maintNotifications: 'disabled',
    disableOfflineQueue: true,
    commandsQueueMaxLength: mostWaiting,
    socket: { connectTimeout: connectMs, reconnectStrategy: retryMs },
  });
}

async function within<Answer>(ms: number, answer: Promise<Answer>): Promise<Answer> {
  const { promise: tooLate, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(new Error(`Redis has not answered within ${ms} ms.`)), ms);
  // Whichever comes second is heard by nobody.
  answer.catch(() => undefined);
  return Promise.race([answer, tooLate]).finally(() => clearTimeout(timer));
}
