import type { GraphQLFormattedError } from 'graphql';

export const acknowledgement = '{"type":"connection_ack"}';
/** Without the payload of its ping: who sends much gets little. */
export const pong = '{"type":"pong"}';

/** The messages of one operation. Payloads of events are written once for all who get them. */
export class OperationMessages {
  readonly #head: string;

  constructor(id: string) {
    this.#head = `{"id":${JSON.stringify(id)},"type":`;
  }

  next(payload: string): string {
    return `${this.#head}"next","payload":${payload}}`;
  }

  error(error: GraphQLFormattedError): string {
    return `${this.#head}"error","payload":${JSON.stringify([error])}}`;
  }

  get complete(): string {
    return `${this.#head}"complete"}`;
  }
}
