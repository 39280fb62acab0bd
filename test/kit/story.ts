import { expect } from '@jest/globals';
import type { Client as SocketClient } from 'graphql-ws';
import { acme, acmeOwner, globex, globexOwner } from '../cast/cast.js';
import type { CastMember } from '../../shared/config/cast.js';
import { accepted } from './accepted.js';
import type { Client } from './client.js';
import type { Graph } from './start-graph.js';
import { openSocket, subscribe, type Stream, type StreamAnswer } from './streams.js';
import { footprint, publishedAll } from './tenant-tables.js';

/** What a day of a story leaves behind, in its order. */
export interface ToldDay {
  /** The types of the events that are published. */
  readonly events: readonly string[];
  /** Who does what, as the audit trail has it, such as `Ben Krause: deal.won`. */
  readonly audit: readonly string[];
  /** By a follower's name the types that their stream brings; who is not named hears of all events. */
  readonly heard?: Readonly<Record<string, readonly string[]>>;
}

/** How far the log and the trail of a business have come. */
interface Heads {
  readonly eventSeq: number;
  readonly auditSeq: number;
}

interface HeardEvent {
  readonly seq: number;
  readonly type: string;
  readonly recordId: string;
}

const everyEvent = 'subscription ($after: String) { eventPublished(after: $after) { seq type recordId } }';
const integrity = '{ auditIntegrity { isIntact unsealedEntries firstFault { reason } } }';
const heads = `
  select (select coalesce(max(seq), 0)::int from kernel.event_sequence where business_id = $1) as "eventSeq",
    (select coalesce(max(seq), 0)::int from kernel.audit_chain where business_id = $1) as "auditSeq"`;
const eventsBetween = `
  select event_type as line from kernel.event_sequence join kernel.event_log using (business_id, event_id)
  where business_id = $1 and seq > $2 and seq <= $3 order by seq`;
const auditBetween = `
  select coalesce(k.name, u.name, 'the platform') || ': ' || action as line
  from kernel.audit_chain c join kernel.audit_log a using (business_id, audit_id)
    left join identity.api_keys k on k.id = a.api_key_id left join identity.users u on u.id = a.user_id
  where c.business_id = $1 and seq > $2 and seq <= $3 order by seq`;

/**
 * Begins a story of Acme that is told day by day. Its owner follows live all that is published, as does whoever else
 * follows, and the owner of Globex follows hers. What comes before the first day is not part of the story.
 */
export async function story(graph: Graph): Promise<Story> {
  const told = new Story(graph, await graph.signIn(acmeOwner), await graph.signIn(globexOwner));
  await told.follow(acmeOwner.name, told.owner);
  return told;
}

class Story implements AsyncDisposable {
  readonly #days: { readonly day: string; readonly from: Heads; readonly to: Heads }[] = [];
  readonly #sockets: SocketClient[] = [];
  readonly #followers = new Map<string, Stream>();
  readonly #gone = new Set<string>();
  #nextDoor?: { readonly stream: Stream; readonly before: Record<string, string> };

  constructor(
    private readonly graph: Graph,
    readonly owner: Client,
    private readonly neighbour: Client,
  ) {}

  /** Signs a member in, who follows from now on. */
  async enter(person: CastMember): Promise<Client> {
    const client = await this.graph.signIn(person);
    await this.follow(person.name, client);
    return client;
  }

  /** Opens a stream of all that is published from now on and the caller may see. */
  async follow(name: string, client: Client): Promise<Stream> {
    const stream = await this.#followFromNow(client, acme.id);
    this.#followers.set(name, stream);
    return stream;
  }

  /** Opens any stream, until the story is over. */
  open({ token }: Client, query: string, variables?: Record<string, unknown>): Stream {
    const socket = openSocket(this.graph.url, { params: { Authorization: `Bearer ${token}` } });
    this.#sockets.push(socket);
    return subscribe(socket, query, variables);
  }

  /** What ends a follower's stream. Every other one must last until the story is over. */
  endOf(name: string): Promise<unknown> {
    this.#gone.add(name);
    return this.#followers.get(name)!.ended;
  }

  /** What is done on one day, and all that comes of it. */
  async day<Result>(day: string, deeds: () => Promise<Result>): Promise<Result> {
    this.#nextDoor ??= {
      stream: await this.#followFromNow(this.neighbour, globex.id),
      before: await footprint(this.graph, globex.id),
    };
    const from = this.#days.at(-1)?.to ?? (await this.#headsOf(acme.id));
    const result = await deeds();
    this.#days.push({ day, from, to: await this.#headsOf(acme.id) });
    return result;
  }

  /** Compares what the days left with what they must leave, and with nothing after them and nothing next door. */
  async end(days: Readonly<Record<string, ToldDay>>): Promise<void> {
    await this.day('afterwards', async () => undefined);
    const { auditIntegrity } = await accepted(this.owner.query(integrity));
    const after = await footprint(this.graph, globex.id);
    const heardNextDoor = await this.#hearOut();

    const expected = Object.entries({ ...days, afterwards: { events: [], audit: [] } });
    expect(await this.#found()).toEqual(expected.map(([day, told]) => this.#expand(day, told)));
    expect(auditIntegrity).toEqual({ isIntact: true, unsealedEntries: 0, firstFault: null });
    expect(after).toEqual(this.#nextDoor!.before);
    expect(heardNextDoor).toEqual(['customer.created']);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    for (const socket of this.#sockets) await socket.dispose();
  }

  async #followFromNow(client: Client, businessId: string): Promise<Stream> {
    const { eventSeq } = await this.#headsOf(businessId);
    return this.open(client, everyEvent, { after: String(eventSeq) });
  }

  async #headsOf(businessId: string): Promise<Heads> {
    await publishedAll(this.graph);
    return (await this.graph.sql<Heads>(heads, [businessId]))[0]!;
  }

  /** Adds an event in either business: a stream that brings it has brought all before. Answers Globex's stream. */
  async #hearOut(): Promise<string[]> {
    const nextDoor = this.#nextDoor!.stream;
    const lasting = [...this.#followers].filter(([name]) => !this.#gone.has(name));
    await this.#hearEnd(this.neighbour, [nextDoor]);
    await this.#hearEnd(
      this.owner,
      lasting.map(([, stream]) => stream),
    );
    return nextDoor.answers.map((answer) => eventIn(answer).type);
  }

  async #hearEnd(by: Client, streams: readonly Stream[]): Promise<void> {
    const { customer_id: id } = await accepted(by.rest('POST', '/v1/crm/customers', { name: 'The end' }));
    await Promise.all(streams.map((stream) => stream.until((answer) => eventIn(answer).recordId === id)));
  }

  #found() {
    return Promise.all(
      this.#days.map(async ({ day, from, to }) => ({
        day,
        events: await this.#lines(eventsBetween, from.eventSeq, to.eventSeq),
        audit: await this.#lines(auditBetween, from.auditSeq, to.auditSeq),
        heard: this.#heardBetween(from.eventSeq, to.eventSeq),
      })),
    );
  }

  async #lines(text: string, from: number, to: number): Promise<string[]> {
    const rows = await this.graph.sql<{ line: string }>(text, [acme.id, from, to]);
    return rows.map(({ line }) => line);
  }

  #heardBetween(from: number, to: number): Record<string, string[]> {
    const typesIn = ({ answers }: Stream) =>
      answers
        .map(eventIn)
        .filter(({ seq }) => seq > from && seq <= to)
        .map(({ type }) => type);
    return Object.fromEntries([...this.#followers].map(([name, stream]) => [name, typesIn(stream)]));
  }

  #expand(day: string, { events, audit, heard }: ToldDay) {
    const all = Object.fromEntries([...this.#followers.keys()].map((name) => [name, events]));
    return { day, events, audit, heard: { ...all, ...heard } };
  }
}

function eventIn({ data }: StreamAnswer): HeardEvent {
  return data!.eventPublished as unknown as HeardEvent;
}
