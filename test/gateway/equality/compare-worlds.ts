import type { GraphQLSchema } from 'graphql';
import type { Client as SocketClient } from 'graphql-ws';
import { openSocket, subscribe } from '../../kit/streams.js';
import type { Route } from '../../../shared/records/route.js';
import { restRequest } from './rest-requests.js';
import { tablesOfRecords, rowsOf } from './rows.js';
import { writeOperation, type Operation } from './operations.js';
import { Sameness } from './same.js';
import type { PlainAnswer, Worlds } from './worlds.js';

/** How often each document runs: the first time, the second, when it is compiled, and once more over a socket. */
const ways = ['http', 'http', 'socket'] as const;

/** Runs operations in both worlds, and tells where these differ. */
export class Comparison {
  readonly #sameness: Sameness;
  readonly #socket: SocketClient;
  #tables: readonly string[] | undefined;
  documents = 0;
  answered = 0;

  constructor(
    private readonly worlds: Worlds,
    private readonly api: GraphQLSchema,
    private readonly random: (limit: number) => number,
    startMs: number,
  ) {
    this.#sameness = new Sameness(startMs);
    this.#socket = openSocket(worlds.url, { params: { authorization: `Bearer ${worlds.ours.token}` } });
  }

  /** Writes the operation in one way and runs it three times; answers how the first run that differs does. */
  async compare(operation: Operation): Promise<string[]> {
    const { query, variables } = writeOperation(operation, this.api, this.worlds.records, this.random);
    this.documents += 1;
    for (const [run, way] of ways.entries()) {
      const ours = await this.#ask(way, query, variables);
      // Too large for the points of a request, which only a gateway counts: nothing has run.
      if (ours.errors?.[0]?.extensions?.httpStatus === 429) return [];
      const theirs = await this.worlds.askPlain(operation.subgraph, query, variables);
      if (!theirs.errors) this.answered += 1;
      const [left, right] = withoutOvertaken(presented(ours), presented(theirs));
      const found = this.#sameness.differences(left, right);
      const what = `${operation.name}, run ${run + 1} (${way}): ${query}\n  ${JSON.stringify(variables)}`;
      if (found.length > 0) return [[what, ...found.slice(0, 5)].join('\n  ')];
    }
    return [];
  }

  /** The same for a route of REST, whose code and status are compared. */
  async compareRest(route: Route): Promise<string[]> {
    const { path, body, query, variables, subgraph } = restRequest(route, this.worlds.records, this.random);
    this.documents += 1;
    for (const [run] of ways.entries()) {
      const ours = await this.worlds.ours.rest(route.method, path, body);
      const { errors } = await this.worlds.askPlain(subgraph, query, variables);
      if (!errors) this.answered += 1;
      const expected = errors?.[0].extensions.code ?? null;
      const code = ours.body.error?.code ?? null;
      if (code !== expected)
        return [
          `${route.method} ${path}, run ${run + 1}: ${JSON.stringify(body)}\n  ${code} and not ${expected}`,
        ];
    }
    return [];
  }

  /** The rows that one world has and the other has not. */
  async compareRows(): Promise<string[]> {
    this.#tables ??= await tablesOfRecords(this.worlds);
    const differences: string[] = [];
    for (const table of this.#tables) {
      const [ours, theirs] = await rowsOf(this.worlds, table);
      const left = ours.map((row) => this.#sameness.textOf(row, true)).sort();
      const right = theirs.map((row) => this.#sameness.textOf(row, false)).sort();
      const missing = left.filter((text) => !right.includes(text));
      const added = right.filter((text) => !left.includes(text));
      if (missing.length + added.length > 0)
        differences.push([table, ...missing.slice(0, 3), 'and not', ...added.slice(0, 3)].join('\n  '));
    }
    return differences;
  }

  async close(): Promise<void> {
    await this.#socket.dispose();
  }

  async #ask(
    way: (typeof ways)[number],
    query: string,
    variables: Record<string, unknown>,
  ): Promise<PlainAnswer> {
    if (way === 'http') return this.worlds.ours.query(query, variables);
    const stream = subscribe(this.#socket, query, variables);
    const refused = await stream.ended;
    return (stream.answers[0] as PlainAnswer | undefined) ?? { errors: refused as PlainAnswer['errors'] };
  }
}

/** Of an answer what clients act on, in the order of its paths. */
function presented({ data, errors = [] }: PlainAnswer) {
  const shown = errors.map(({ message, path = [], extensions }) => ({
    at: path.join('.'),
    code: extensions?.code,
    status: extensions?.httpStatus,
    faults: extensions?.errors ?? [],
    message: withoutValue(String(message)),
  }));
  return {
    data: data ?? null,
    errors: shown.sort((a, b) => `${a.at} ${a.message}`.localeCompare(`${b.at} ${b.message}`)),
  };
}

type Presented = ReturnType<typeof presented>;

/**
 * When a field that must not be null fails, the null rises to its parent, and the answer need not wait for other fields of that
 * parent: which of several errors below one null are shown is a matter of time. Those that one answer tells alone are left out,
 * as long as the other tells of one below the same null.
 */
function withoutOvertaken(ours: Presented, theirs: Presented): [Presented, Presented] {
  const remaining = ({ data, errors }: Presented, other: Presented): Presented => ({
    data,
    errors: errors.filter(({ at }) => {
      const parent = nullAbove(at, data);
      const isShared = other.errors.some((error) => error.at === at);
      return (
        isShared ||
        parent === undefined ||
        !other.errors.some((error) => nullAbove(error.at, data) === parent)
      );
    }),
  });
  return [remaining(ours, theirs), remaining(theirs, ours)];
}

/** The path of the null that stands in the place of what a path leads through; undefined when it leads to its end. */
function nullAbove(at: string, data: unknown): string | undefined {
  const parts = at.split('.');
  let value: any = data;
  for (const [index, part] of parts.entries()) {
    if (value === null) return parts.slice(0, index).join('.');
    value = value?.[part];
  }
  return undefined;
}

/** graphql-js quotes the value that it refuses, the gateway does not; both name requests of their own. */
function withoutValue(message: string): string {
  return message
    .replace(/^(Variable "\$\w+") got invalid value .*; /s, '$1: ')
    .replace(/req_[\w-]+/g, 'req')
    .slice(0, 200);
}
