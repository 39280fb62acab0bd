import type { Leave, PlaceRule, PlaceStore } from './place-store.js';

/** Places of one process. */
export class MemoryPlaceStore implements PlaceStore {
  readonly #taken = new Map<string, number>();

  async enter(rule: PlaceRule, key: string): Promise<Leave | undefined> {
    return this.enterNow(rule, key);
  }

  enterNow({ name, most }: PlaceRule, key: string): Leave | undefined {
    const caller = `${name} ${key}`;
    const taken = this.#taken.get(caller) ?? 0;
    if (taken >= most) return undefined;
    this.#taken.set(caller, taken + 1);
    return () => this.#leave(caller);
  }

  #leave(caller: string): void {
    const left = (this.#taken.get(caller) ?? 0) - 1;
    if (left > 0) this.#taken.set(caller, left);
    else this.#taken.delete(caller);
  }
}
