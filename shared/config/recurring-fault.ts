import { isConnectionFault } from '../errors/connection-fault.js';
import type { Logger } from './logger.js';

/** What is tried again and again: logs a fault when it begins, not at each try, and when it is over. */
export class RecurringFault {
  #current: string | undefined;

  /** `work` begins the sentence, such as `the relay`. */
  constructor(
    private readonly work: string,
    private readonly logger: Logger,
  ) {}

  failed(error: Error): void {
    const isAway = isConnectionFault(error);
    // A server that goes and comes back has a different word at each try.
    const fault = isAway ? 'connection' : error.message;
    if (fault === this.#current) return;
    this.#current = fault;
    if (isAway) this.logger.error(`${this.work} finds no database (${error.message}); it tries again`);
    else this.logger.error({ err: error }, `${this.work} failed; it tries again`);
  }

  worked(): void {
    if (this.#current === undefined) return;
    this.#current = undefined;
    this.logger.info(`${this.work} works again`);
  }
}
