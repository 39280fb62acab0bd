import { expect } from '@jest/globals';
import fc from 'fast-check';
import { eventually } from '../../kit/eventually.js';
import { ProtocolSocket, subscribing, type ServerMessage } from '../../kit/protocol-socket.js';

const ids = ['a', 'b', 'c'] as const;
type Id = (typeof ids)[number];
const kinds = ['live', 'replay', 'query', 'refused'] as const;
type Kind = (typeof kinds)[number];

/** A live stream that begins after an event has missed it, rightly: then another is caused. */
const momentMs = 1_000;

/** What a client does next. Those of one breath go out together. */
export type Step =
  | { readonly do: 'begin'; readonly id: Id; readonly kind: Kind }
  | { readonly do: 'complete'; readonly id: Id }
  | { readonly do: 'ping' | 'pong' | 'breathe' | 'event' | 'duplicate' | 'init' };

const id = fc.constantFrom(...ids);
const kind = fc.constantFrom(...kinds);
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ do: fc.constant('begin' as const), id, kind }) },
  { weight: 5, arbitrary: fc.record({ do: fc.constant('complete' as const), id }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('event' as const) }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constantFrom('ping', 'pong', 'breathe') }) },
);
const fatal: fc.Arbitrary<Step> = fc.record({ do: fc.constantFrom('duplicate', 'init') });

/** What one socket does from its acknowledgement on; one in four ends by breaking the protocol. */
export const sequences: fc.Arbitrary<readonly Step[]> = fc
  .tuple(fc.array(step, { minLength: 5, maxLength: 30 }), fc.option(fatal, { freq: 3 }))
  .map(([steps, last]) => (last ? [...steps, last] : steps));

export interface Stage {
  readonly url: string;
  readonly token: string;
  /** Distinguishes the customers of this run. */
  readonly run: string;
  /** The sequence of the business before it: where streams that replay begin. */
  readonly after: string;
  /** Causes an event. */
  readonly create: (name: string) => Promise<void>;
}

/** One operation, as the model knows it. Its answers bear its name, so that they are found under any id. */
interface Operation {
  readonly id: Id;
  readonly kind: Kind;
  readonly alias: string;
  isCompleted: boolean;
}

/** Plays a sequence against the server, and compares all that came with what the README's tables promise. */
export async function playOnSocket(steps: readonly Step[], stage: Stage): Promise<void> {
  const socket = await ProtocolSocket.acknowledged(stage.url, stage.token);
  try {
    await new Play(socket, stage).run(steps);
  } finally {
    await socket.close();
  }
}

class Play {
  readonly #operations: Operation[] = [];
  readonly #owned = new Map<Id, Operation>();
  readonly #events: string[] = [];
  #breath: object[] = [];
  #pings = 0;

  constructor(
    private readonly socket: ProtocolSocket,
    private readonly stage: Stage,
  ) {}

  async run(steps: readonly Step[]): Promise<void> {
    for (const step of steps) {
      if (step.do === 'duplicate' || step.do === 'init') return this.#break(step.do);
      await this.#take(step);
    }
    this.#breathe();
    await this.#settle();
    this.#compare();
  }

  async #take(step: Exclude<Step, { do: 'duplicate' }>): Promise<void> {
    switch (step.do) {
      case 'begin':
        // An id of a live stream would close the socket; one of a query may be free by now or not.
        if (this.#owned.has(step.id)) this.#complete(step.id);
        return this.#begin(step.id, step.kind);
      case 'complete':
        return this.#complete(step.id);
      case 'ping':
        this.#pings += 1;
        this.#breath.push({ type: 'ping', payload: { of: 'the model' } });
        return;
      case 'pong':
        this.#breath.push({ type: 'pong' });
        return;
      case 'breathe':
        return this.#breathe();
      case 'event':
        this.#breathe();
        return this.#cause();
    }
  }

  #begin(id: Id, kind: Kind): void {
    const of = this.#operations.filter((operation) => operation.id === id).length;
    // The same names in every sequence, so that most documents were seen before.
    const operation = { id, kind, alias: `o${of}`, isCompleted: false };
    this.#operations.push(operation);
    this.#owned.set(id, operation);
    this.#breath.push(subscribing(id, documentOf(operation, this.stage.after)));
  }

  #complete(id: Id): void {
    const operation = this.#owned.get(id);
    if (operation) operation.isCompleted = true;
    this.#owned.delete(id);
    this.#breath.push({ id, type: 'complete' });
  }

  #breathe(): void {
    this.socket.send(...this.#breath.splice(0));
  }

  async #cause(): Promise<void> {
    const name = `${this.stage.run}-${this.#events.length}`;
    this.#events.push(name);
    await this.stage.create(name);
  }

  /** Until every stream that is open has told of the last event, and every other operation has answered. */
  async #settle(): Promise<void> {
    const open = [...this.#owned.values()];
    const streams = open.filter(({ kind }) => kind === 'live' || kind === 'replay');
    if (streams.length > 0)
      await eventually(async () => {
        await this.#cause();
        await eventually(async () => {
          for (const stream of streams) expect(this.#namesOf(stream).at(-1)).toBe(this.#events.at(-1));
        }, momentMs);
      });
    await eventually(async () => {
      for (const { id, kind } of open)
        if (kind === 'query' || kind === 'refused')
          expect(this.socket.of(id).at(-1)?.type).toBe(kind === 'query' ? 'complete' : 'error');
    });
    await this.socket.read();
  }

  #compare(): void {
    const { messages } = this.socket;
    expect(messages[0]).toEqual({ type: 'connection_ack' });
    const withoutId = messages.slice(1).filter((message) => message.id === undefined);
    expect(withoutId).toEqual(Array.from({ length: this.#pings + 1 }, () => ({ type: 'pong' })));
    for (const id of ids) this.#compareUnder(id);
  }

  /** What came under an id is what its operations tell, one after the other. */
  #compareUnder(id: Id): void {
    let rest = this.socket.of(id);
    for (const operation of this.#operations.filter((other) => other.id === id)) {
      const length = countOf(rest, operation);
      this.#compareOf(operation, rest.slice(0, length));
      rest = rest.slice(length);
    }
    expect(rest).toEqual([]);
  }

  #compareOf(operation: Operation, told: readonly ServerMessage[]): void {
    const { kind, isCompleted, alias } = operation;
    const types = told.map(({ type }) => type);
    const all = { live: undefined, replay: undefined, query: ['next', 'complete'], refused: ['error'] }[kind];
    if (all) return expect(types).toEqual(isCompleted ? all.slice(0, types.length) : all);

    expect(new Set(types)).toEqual(new Set(types.length > 0 ? ['next'] : []));
    const names = told.flatMap((message) => nameOf(message, alias) ?? []);
    const mine = names.filter((name) => name.startsWith(`${this.stage.run}-`));
    const first = kind === 'replay' || mine.length === 0 ? 0 : this.#events.indexOf(mine[0]!);
    const last = isCompleted ? first + mine.length : this.#events.length;
    expect(mine).toEqual(this.#events.slice(first, last));
  }

  #namesOf({ id, alias }: Operation): string[] {
    return this.socket.of(id).flatMap((message) => nameOf(message, alias) ?? []);
  }

  /** Breaks the protocol: the socket closes, and what is sent then is nobody's. */
  async #break(how: 'duplicate' | 'init'): Promise<void> {
    if (how === 'duplicate') {
      this.#complete('a');
      this.#begin('a', 'live');
      this.#begin('a', 'live');
    } else {
      this.#breath.push({ type: 'connection_init' });
    }
    this.#breath.push({ type: 'ping' }, subscribing('after', '{ me { email } }'));
    this.#breathe();
    const { code } = await this.socket.ended;
    expect(code).toBe(how === 'duplicate' ? 4409 : 4429);
    expect(this.socket.of('after')).toEqual([]);
  }
}

function documentOf({ kind, alias }: Operation, after: string): string {
  switch (kind) {
    case 'live':
      return `subscription { ${alias}: customerChanged { customer { name } } }`;
    case 'replay':
      return `subscription { ${alias}: customerChanged(after: "${after}") { customer { name } } }`;
    case 'query':
      return `{ ${alias}: me { email } }`;
    case 'refused':
      return `subscription { ${alias}: nothing }`;
  }
}

/** How many messages, from the first on, are this operation's. */
function countOf(messages: readonly ServerMessage[], { alias, kind }: Operation): number {
  const isOwn = (message: ServerMessage, index: number) =>
    kind === 'refused'
      ? index === 0 && message.type === 'error' && JSON.stringify(message.payload).includes('nothing')
      : isAnswerOf(message, alias) || (kind === 'query' && index === 1 && message.type === 'complete');
  const end = messages.findIndex((message, index) => !isOwn(message, index));
  return end < 0 ? messages.length : end;
}

function isAnswerOf({ payload }: ServerMessage, alias: string): boolean {
  const { data } = (payload ?? {}) as { data?: Record<string, unknown> };
  return data !== undefined && data !== null && alias in data;
}

function nameOf({ payload }: ServerMessage, alias: string): string | undefined {
  const { data } = (payload ?? {}) as { data?: Record<string, { customer?: { name: string } } | null> };
  return data?.[alias]?.customer?.name;
}
