import { DomainError } from '../../shared/errors/domain-error.js';
import { dependencyUnavailable, tokenExpired } from '../../shared/errors/errors.js';
import type { Principal } from '../../shared/access/principal.js';
import type { RequestScope } from '../../shared/requests/request-scope.js';
import type { Clock } from '../../shared/values/clock.js';
import type { IdentifiedCaller } from '../principal/authenticate.js';
import { Backlog } from './backlog.js';
import { fingerprintOf } from './fingerprint.js';

/** How often open streams look at their callers: a revocation holds within this time. */
const recheckMs = 1_000;
/** How long a caller still counts while identity does not answer. */
const graceMs = 5_000;

/** A caller for as long as a connection of theirs is open. */
export interface LiveCaller {
  /** On whose behalf the connection asks, as of the last look. */
  readonly scope: RequestScope & { readonly principal: Principal };
  /** What waits for the connection's client. */
  readonly backlog: Backlog;
  /** Called when what the caller may do has changed. */
  onChange(listener: () => void): () => void;
  close(): void;
}

type End = (error: DomainError) => void;

interface Entry extends LiveCaller {
  scope: RequestScope & { principal: Principal };
  readonly caller: IdentifiedCaller;
  readonly listeners: Set<() => void>;
  readonly end: End;
  confirmedAtMs: number;
}

/** Looks at the callers of all open connections every second: their token, session, permissions, business. */
export class LiveCallers {
  readonly #entries = new Map<string, Set<Entry>>();
  readonly #timer: NodeJS.Timeout;

  constructor(private readonly clock: Clock) {
    this.#timer = setInterval(() => this.#recheckAll(), recheckMs);
    this.#timer.unref();
  }

  /** `end` is called once, when the caller may no longer be here: AUTH-002, AUTH-004, AUTH-006, AUTH-008. */
  open(caller: IdentifiedCaller, end: End): LiveCaller {
    const { scope } = caller;
    const { businessId } = scope.principal;
    const listeners = new Set<() => void>();
    const entries = this.#entries.get(businessId) ?? new Set();
    this.#entries.set(businessId, entries);
    const entry: Entry = {
      scope,
      caller,
      listeners,
      end,
      confirmedAtMs: performance.now(),
      backlog: new Backlog(),
      onChange: (listener) => {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
      close: () => {
        entries.delete(entry);
        if (entries.size === 0 && this.#entries.get(businessId) === entries) this.#entries.delete(businessId);
      },
    };
    entries.add(entry);
    return entry;
  }

  /** Looks at all callers of a business anew; resolves when what they may do is known. */
  async recheck(businessId: string): Promise<void> {
    const entries = [...(this.#entries.get(businessId) ?? [])];
    for (const { caller } of entries) caller.evict();
    await Promise.all(entries.map((entry) => this.#look(entry)));
  }

  close(): void {
    clearInterval(this.#timer);
  }

  #recheckAll(): void {
    for (const entries of this.#entries.values()) for (const entry of [...entries]) void this.#look(entry);
  }

  async #look(entry: Entry): Promise<void> {
    const { caller, end } = entry;
    if (caller.expiresAtMs !== null && caller.expiresAtMs <= this.clock.now().getTime())
      return end(new DomainError(tokenExpired, 'The access token is past its end.'));
    try {
      const principal = await caller.refresh();
      entry.confirmedAtMs = performance.now();
      const hasChanged = fingerprintOf(principal) !== fingerprintOf(entry.scope.principal);
      entry.scope = { ...entry.scope, principal };
      if (hasChanged) for (const listener of [...entry.listeners]) listener();
    } catch (error) {
      const isVerdict = error instanceof DomainError && error.definition.httpStatus < 500;
      if (isVerdict) end(error);
      else if (performance.now() - entry.confirmedAtMs > graceMs)
        end(new DomainError(dependencyUnavailable, 'It is not known at the moment who may see what.'));
    }
  }
}
