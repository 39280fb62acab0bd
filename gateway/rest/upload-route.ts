import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Readable } from 'node:stream';
import { DomainError } from '../../shared/errors/domain-error.js';
import { invalidField, malformedBody, oversizedBody } from '../../shared/errors/errors.js';
import { abandonBody } from '../limits/abandon-body.js';
import { scopeOfParts, type FileRoute } from './file-route.js';
import { readParameters } from './parameters.js';
import type { Route } from '../../shared/records/route.js';
import { sendAnswer } from './send-answer.js';

/** What a subgraph takes at a time; in base64 it stays below the 1 MiB that a request to it may have. */
const partBytes = 512 * 1024;

/** Below each prefix; bodies of these routes are streams of any size, which their operation limits. */
export function registerUpload(
  app: FastifyInstance,
  url: string,
  route: Route,
  { ask, askPart, newId, onRequest, admission }: FileRoute,
): void {
  void app.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    for (const type of route.upload!)
      scope.addContentTypeParser(type, (_request, payload, done) => done(null, payload));
    scope.route({ method: route.method, url, onRequest, handler });
  });

  async function handler(request: FastifyRequest, reply: FastifyReply) {
    const scopeOfPart = scopeOfParts(admission, request, reply);
    if (request.headers['content-encoding'] !== undefined)
      throw new DomainError({ ...malformedBody, httpStatus: 415 }, 'Send the file as it is, not compressed.');
    const query = readParameters(request.query as Record<string, unknown>, route.parameters ?? []);
    const params = request.params as Record<string, string>;
    const input = route.variables({ params, query, body: {} }).input as Record<string, unknown>;
    const send = (part: object) => ask({ input: { ...input, ...part } }, scopeOfPart());
    let data: unknown;
    const body = request.body as Readable | undefined;
    try {
      const parts = partsOf(body?.iterator({ destroyOnReturn: false }) ?? []);
      if (route.isWholeUpload) data = await sendWhole(parts, send);
      else if (askPart) {
        const store = (part: object) => askPart({ input: { ...input, ...part } }, scopeOfPart());
        data = await sendStored(newId(), parts, store, send);
      } else data = await sendParts(parts, readOffset(query.offset), send);
    } catch (refusal) {
      // What the client still sends would stand before its next request.
      abandonBody(request, reply);
      throw refusal;
    }
    if (data === undefined) throw new DomainError(malformedBody, 'The body is empty: it is to be the file.');
    return sendAnswer(request, reply, { status: 200, data, version: undefined });
  }
}

interface Part {
  readonly uploadId?: string;
  readonly offset?: number;
  readonly content?: string;
}
type Send = (part: Part) => Promise<unknown>;

/** Answers what the last part was answered; undefined for an empty file. */
async function sendParts(parts: AsyncIterable<Buffer>, start: number, send: Send): Promise<unknown> {
  let [offset, data]: [number, unknown] = [start, undefined];
  for await (const part of parts) {
    data = await send({ offset, content: part.toString('base64') });
    offset += part.length;
  }
  return data;
}

async function sendWhole(parts: AsyncIterable<Buffer>, send: Send): Promise<unknown> {
  let whole: Buffer | undefined;
  for await (const part of parts) {
    if (whole) throw new DomainError(oversizedBody, `The file is larger than ${partBytes} bytes.`);
    whole = part;
  }
  return whole && send({ content: whole.toString('base64') });
}

/** A file of one part comes with its operation; of a larger one the parts are stored first, and the operation names them. */
async function sendStored(
  uploadId: string,
  parts: AsyncIterable<Buffer>,
  store: Send,
  send: Send,
): Promise<unknown> {
  const storeAt = (offset: number, part: Buffer) =>
    store({ uploadId, offset, content: part.toString('base64') });
  let [offset, held]: [number, Buffer | undefined] = [0, undefined];
  for await (const part of parts) {
    if (held) {
      await storeAt(offset, held);
      offset += held.length;
    }
    held = part;
  }
  if (!held) return undefined;
  if (offset === 0) return send({ content: held.toString('base64') });
  await storeAt(offset, held);
  return send({ uploadId });
}

function readOffset(text: unknown): number {
  if (text === undefined) return 0;
  if (/^\d{1,10}$/.test(String(text))) return Number(text);
  throw invalidField('offset', 'type', 'offset is a number of bytes.');
}

/** The bytes in parts of one size, the last apart; the client waits while one of them is stored. */
async function* partsOf(body: AsyncIterable<Buffer> | Iterable<Buffer>): AsyncGenerator<Buffer> {
  let gathered: Buffer[] = [];
  let length = 0;
  for await (const chunk of body) {
    gathered.push(chunk);
    length += chunk.length;
    if (length < partBytes) continue;
    const bytes = Buffer.concat(gathered);
    let from = 0;
    for (; from + partBytes <= length; from += partBytes) yield bytes.subarray(from, from + partBytes);
    gathered = [bytes.subarray(from)];
    length -= from;
  }
  if (length > 0) yield Buffer.concat(gathered);
}
