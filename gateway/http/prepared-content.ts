import type { FastifyReply, FastifyRequest } from 'fastify';
import { hash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { matchingTag } from './entity-tag.js';

export interface PreparedOptions {
  readonly type: string;
  /** Besides those that all of them have. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Headers of the request, in small letters, that chose this content. */
  readonly chosenBy?: readonly string[];
}

type Encoding = 'br' | 'gzip';

/** Below this the encoded form is hardly smaller. */
const leastBytes = 1_024;
const brotli = promisify(brotliCompress);
/** Two thirds of the work of the default levels is for the last twentieth. */
const encoders: Readonly<Record<Encoding, (content: Buffer) => Promise<Buffer>>> = {
  br: (content) => brotli(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }),
  gzip: promisify(gzip),
};

/**
 * Content that is the same for everybody until the next start: its bytes stand in memory once, are compressed once for
 * each encoding, at the first request for it and off the main thread, and who has them already gets 304. For routes
 * that are registered before the compression of answers.
 */
export class PreparedContent {
  readonly #plain: Buffer;
  readonly #digest: string;
  readonly #encoded = new Map<Encoding, Promise<Buffer>>();

  constructor(
    text: string,
    private readonly options: PreparedOptions,
  ) {
    this.#plain = Buffer.from(text);
    this.#digest = hash('sha256', text, 'base64url').slice(0, 16);
  }

  async send({ headers }: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    const encoding =
      this.#plain.length < leastBytes ? undefined : acceptedEncoding(headers['accept-encoding']);
    const tag = matchingTag(headers['if-none-match'], `"${this.#digest}"`);
    void reply
      .headers({ 'cache-control': 'public, max-age=300', ...this.options.headers })
      .header('etag', `"${this.#digest}${encoding ? `-${encoding}` : ''}"`)
      .header('vary', this.#vary(reply));
    if (tag) return reply.code(304).send();
    void reply.type(this.options.type);
    if (!encoding) return reply.send(this.#plain);
    return reply.header('content-encoding', encoding).send(await this.#encode(encoding));
  }

  #encode(encoding: Encoding): Promise<Buffer> {
    const encoded = this.#encoded.get(encoding) ?? encoders[encoding](this.#plain);
    this.#encoded.set(encoding, encoded);
    return encoded;
  }

  /** Answers for pages of other origins vary by these already. */
  #vary(reply: FastifyReply): string {
    const before = reply.getHeader('vary');
    return [...(before ? [String(before)] : []), ...(this.options.chosenBy ?? []), 'accept-encoding'].join(
      ', ',
    );
  }
}

/** The first of ours that the client takes (RFC 9110 §12.5.3); `*` and no header mean as it is. */
export function acceptedEncoding(header: string | string[] | undefined): Encoding | undefined {
  const taken = String(header ?? '')
    .toLowerCase()
    .split(',')
    .map((each) => each.split(';').map((part) => part.trim()))
    .filter(([, weight]) => !/^q=0(\.0*)?$/.test(weight ?? ''))
    .map(([name]) => name);
  return (['br', 'gzip'] as const).find((encoding) => taken.includes(encoding));
}
