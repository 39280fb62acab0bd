import { createHmac, timingSafeEqual } from 'node:crypto';
import { DomainError } from '../errors/domain-error.js';
import { badPage } from '../errors/errors.js';

const form = /^(\d{1,15})\.([\w-]{22})$/;
const plain = /^\d{1,15}$/;
const macBytes = 16;

/** What clients send as a cursor to mean the place behind the newest event. */
export const nowCursor = 'now';

/** Cursors into the events of a business: its sequence number, signed, and of use to that business only. */
export class EventCursors {
  readonly #key: Buffer;

  /** `secret` is the one that gateways and subgraphs share, so that each reads the other's cursors. */
  constructor(secret: string) {
    this.#key = createHmac('sha256', secret).update('event cursors').digest();
  }

  /** The cursor of the event with this number. */
  write(businessId: string, seq: number): string {
    return `${seq}.${this.#mac(businessId, seq).toString('base64url')}`;
  }

  /** The number that a cursor stands for; a bare number stands for itself. Throws PAGE-001 for any other text. */
  read(cursor: string, businessId: string): number {
    if (plain.test(cursor)) return Number(cursor);
    const [, seq = '', mac = ''] = form.exec(cursor) ?? [];
    const given = Buffer.from(mac, 'base64url');
    const expected = this.#mac(businessId, Number(seq));
    if (given.length !== macBytes || !timingSafeEqual(given, expected))
      throw new DomainError(badPage, 'The cursor is no cursor of an event of this business.');
    return Number(seq);
  }

  #mac(businessId: string, seq: number): Buffer {
    return createHmac('sha256', this.#key).update(`${businessId} ${seq}`).digest().subarray(0, macBytes);
  }
}
