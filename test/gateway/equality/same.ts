const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;
const moment = /\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(\.\d+)?(Z|\+00(:?00)?)?/g;
/** Made at random, or of what is: only that they are there is compared. */
const random =
  /cursor|token|secret|password|hash|challenge|uri|code|prefix|signature|seal|salt|digest|ciphertext|otpauth|address|agent/i;

/** Told by the clock in whole steps, or by how a world was asked. */
const passing = /seconds|duration|agent/i;

/**
 * Compares what two worlds answer and hold. They began as one, so ids from then are equal; each later id of one has
 * one of the other, and times of these minutes are the same time.
 */
export class Sameness {
  readonly #others = new Map<string, string>();

  constructor(private readonly startMs: number) {}

  /** Where both differ, with both values; empty when they are the same. */
  differences(ours: unknown, theirs: unknown, path = '$'): string[] {
    if (typeof ours === 'string' && typeof theirs === 'string')
      return this.#isSameText(ours, theirs, path) ? [] : [differ(path, ours, theirs)];
    if (typeof ours !== 'object' || typeof theirs !== 'object' || ours === null || theirs === null)
      return Object.is(ours, theirs) ? [] : [differ(path, ours, theirs)];
    const keys = new Set([...Object.keys(ours), ...Object.keys(theirs)]);
    return [...keys]
      .filter((key) => !passing.test(key))
      .flatMap((key) =>
        this.differences(
          (ours as Record<string, unknown>)[key],
          (theirs as Record<string, unknown>)[key],
          `${path}.${key}`,
        ),
      );
  }

  /** A row as a text that its fellow of the other world has as well. */
  textOf(row: object, isOurs: boolean): string {
    const known = isOurs ? this.#others : new Set(this.#others.values());
    const startedBefore = (id: string) =>
      Number.parseInt(id.replace('-', '').slice(0, 12), 16) < this.startMs;
    const idOf = (id: string) => {
      const same = known instanceof Map ? known.get(id) : known.has(id) ? id : undefined;
      return same ?? (startedBefore(id) ? id : '#');
    };
    return JSON.stringify(row, (key, value: unknown) => {
      if (key && passing.test(key)) return undefined;
      if (typeof value !== 'string') return value;
      if (random.test(key)) return '<random>';
      return this.#withoutTimes(value)
        .replace(uuid, idOf)
        .replace(/\breq_#|\breq_[\w-]+/g, '<request>');
    });
  }

  #isSameText(ours: string, theirs: string, path: string): boolean {
    if (ours === theirs) return true;
    if (random.test(path.split('.').at(-1)!)) return true;
    const [a, b] = [this.#withoutTimes(ours), this.#withoutTimes(theirs)];
    const [ids, others] = [a.match(uuid) ?? [], b.match(uuid) ?? []];
    if (a.replace(uuid, '#') !== b.replace(uuid, '#')) return false;
    return ids.every((id, index) => this.#isSameId(id, others[index]!));
  }

  #isSameId(id: string, other: string): boolean {
    const known = this.#others.get(id);
    if (known === undefined) this.#others.set(id, other);
    return known === undefined || known === other;
  }

  #withoutTimes(text: string): string {
    return text.replace(moment, (time) => (Date.parse(time) >= this.startMs ? '<now>' : time));
  }
}

function differ(path: string, ours: unknown, theirs: unknown): string {
  return `${path}: ${JSON.stringify(ours)} and not ${JSON.stringify(theirs)}`;
}
