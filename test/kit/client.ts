import { isMoneyMove, keyFor, movesMoney } from './money-moves.js';

/** An error of a GraphQL answer, as clients read it. */
export interface AnsweredError {
  readonly message: string;
  readonly path?: (string | number)[];
  readonly extensions: {
    readonly code: string;
    readonly httpStatus: number;
    readonly requestId: string;
    readonly errors?: { field: string; code: string; message: string }[];
    readonly retryAfterSeconds?: number;
  };
}

export interface GraphqlAnswer<Data> {
  readonly status: number;
  readonly data: Data;
  readonly errors?: AnsweredError[];
}

export interface RestAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: {
    success: boolean;
    data: unknown;
    error: null | {
      code: string;
      title: string;
      message: string;
      status: number;
      request_id: string;
      errors: object[];
    };
  };
}

/** A caller of the platform over real HTTP; without a token, nobody. */
export class Client {
  constructor(
    private readonly url: string,
    readonly token?: string,
  ) {}

  /** A GraphQL operation. */
  async query<Data = any>(query: string, variables: object = {}): Promise<GraphqlAnswer<Data>> {
    if (/^\s*subscription\b/.test(query)) return this.#openStream(query, variables);
    const response = await fetch(`${this.url}/graphql`, {
      method: 'POST',
      headers: { ...this.#headers(), ...keyFor(movesMoney(query)) },
      body: JSON.stringify({ query, variables }),
    });
    return { status: response.status, ...((await response.json()) as Omit<GraphqlAnswer<Data>, 'status'>) };
  }

  /** Opens a stream of server-sent events and leaves it: `{}` when it opened, else why it did not. */
  async #openStream<Data>(query: string, variables: object): Promise<GraphqlAnswer<Data>> {
    const response = await fetch(`${this.url}/graphql`, {
      method: 'POST',
      headers: { ...this.#headers(), accept: 'text/event-stream' },
      body: JSON.stringify({ query, variables }),
    });
    const { status } = response;
    if (status === 200) {
      await response.body!.cancel();
      return { status, data: {} as Data };
    }
    const { errors } = (await response.json()) as Omit<GraphqlAnswer<Data>, 'status'>;
    return { status, data: null as Data, errors };
  }

  /** A REST call; the path with its version. */
  async rest(method: string, path: string, body?: unknown): Promise<RestAnswer> {
    const isFile = typeof body === 'string';
    const response = await fetch(this.url + path, {
      method,
      headers: {
        ...this.#headers(body !== undefined),
        ...(isFile && { 'content-type': 'text/csv' }),
        ...keyFor(isMoneyMove(method, path)),
      },
      body: body === undefined || isFile ? body : JSON.stringify(body),
    });
    const { status, headers } = response;
    if (/^application\/(problem\+)?json/.test(headers.get('content-type') ?? ''))
      return { status, headers, body: (await response.json()) as never };
    // A file has no envelope.
    return {
      status,
      headers,
      body: { success: response.ok, data: await response.text(), error: null } as never,
    };
  }

  #headers(hasBody = true): Record<string, string> {
    return {
      ...(hasBody && { 'content-type': 'application/json' }),
      ...(this.token && { authorization: `Bearer ${this.token}` }),
    };
  }
}
