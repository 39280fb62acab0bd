import type { CastMember } from '../../../../shared/config/cast.js';
import { acmeOwner, member, platform } from '../../../cast/cast.js';
import type { Graph } from '../../../kit/start-graph.js';
import { exhaust, type Exhausted } from './exhaust.js';
import type { ExhaustingRequest } from './exhausting-request.js';

const platformHead = member(platform, 'super_admin');
/** Less than a proof of the second factor holds. */
const signedInMs = 4 * 60_000;

/**
 * Sends requests one after the other as the owner of a business, and what that one may not ask as the head of the
 * platform's staff: the work lies behind the refusal.
 */
export class Walk {
  readonly #sessions = new Map<CastMember, { token: string; sinceMs: number }>();

  constructor(private readonly graph: Graph) {}

  async send(request: ExhaustingRequest): Promise<Exhausted> {
    const first = await this.#sendAs(acmeOwner, request);
    if (!/"(httpStatus|status)":403/.test(first.answer)) return first;
    const second = await this.#sendAs(platformHead, request);
    return second.cpuMs > first.cpuMs ? second : first;
  }

  async #sendAs(person: CastMember, request: ExhaustingRequest): Promise<Exhausted> {
    const done = await exhaust(this.graph.url, await this.#tokenOf(person), request);
    // Some operations end the session that asks.
    if (/"(httpStatus|status)":401/.test(done.answer)) this.#sessions.delete(person);
    return done;
  }

  async #tokenOf(person: CastMember): Promise<string> {
    const session = this.#sessions.get(person);
    if (session && performance.now() - session.sinceMs < signedInMs) return session.token;
    const token = (await this.graph.signInStaff(person)).token!;
    this.#sessions.set(person, { token, sinceMs: performance.now() });
    return token;
  }
}
