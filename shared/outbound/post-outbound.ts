import { request as requestHttp, type IncomingMessage, type RequestOptions } from 'node:http';
import { request as requestHttps } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { OutboundError } from './outbound-error.js';
import type { OutboundPolicy } from './outbound-policy.js';
import { faultOfUrl, hostOf } from './outbound-url.js';
import { resolveHost, type AskDns } from './resolve-host.js';

const timeoutMs = 15_000;
const mostReadBytes = 64 * 1_024;
const mostKeptBytes = 4 * 1_024;

export interface OutboundPost {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

export interface OutboundAnswer {
  readonly status: number;
  /** The Retry-After header as it came. */
  readonly retryAfter: string | undefined;
  /** The beginning of the answer: 4 KiB at the most. */
  readonly body: string;
}

/**
 * Posts to an address that a tenant named: checked, resolved once and pinned. Follows no redirect,
 * reads 64 KiB at the most, and ends within 15 s. Throws an OutboundError when no answer came.
 */
export async function postOutbound(
  { url: text, headers, body }: OutboundPost,
  policy: OutboundPolicy,
  askDns?: AskDns,
): Promise<OutboundAnswer> {
  const fault = faultOfUrl(text, policy);
  if (fault) throw new OutboundError(fault);
  const url = new URL(text);
  const signal = AbortSignal.timeout(timeoutMs);
  try {
    const addresses = await resolveHost(hostOf(url), policy, signal, askDns);
    const message = await send(url, { method: 'POST', headers, lookup: pinned(addresses), signal }, body);
    return {
      status: message.statusCode!,
      retryAfter: message.headers['retry-after'],
      body: readable(await readBeginning(message)),
    };
  } catch (error) {
    throw signal.aborted
      ? new OutboundError(`No answer within ${timeoutMs / 1_000} seconds.`)
      : described(error);
  }
}

function send(url: URL, options: RequestOptions, body: Buffer): Promise<IncomingMessage> {
  const { promise, resolve, reject } = Promise.withResolvers<IncomingMessage>();
  const request = url.protocol === 'https:' ? requestHttps : requestHttp;
  // No agent: a connection is never used again, so none outlives its check.
  const sent = request(url, { ...options, agent: false });
  sent.on('response', resolve).on('error', reject);
  sent.end(body);
  return promise;
}

/** Answers every question for an address with those that were checked. */
function pinned(addresses: readonly string[]): LookupFunction {
  const all = addresses.map((address) => ({ address, family: isIP(address) }));
  return (_host, { all: wantsAll }, answer) =>
    wantsAll ? answer(null, all) : answer(null, all[0]!.address, all[0]!.family);
}

/** The status has decided already: an answer that breaks off or does not end is as good as its beginning. */
async function readBeginning(message: IncomingMessage): Promise<Buffer> {
  const kept: Buffer[] = [];
  let readBytes = 0;
  try {
    for await (const chunk of message as AsyncIterable<Buffer>) {
      kept.push(chunk);
      if ((readBytes += chunk.length) >= mostReadBytes) break;
    }
  } catch {
    // What came before is kept.
  }
  message.destroy();
  return Buffer.concat(kept).subarray(0, mostKeptBytes);
}

/** As text that PostgreSQL can store. */
function readable(bytes: Buffer): string {
  return bytes.toString('utf8').replaceAll('\0', '\uFFFD');
}

/** Names the kind of failure and not its details, which would tell of networks. */
function described(error: unknown): OutboundError {
  if (error instanceof OutboundError) return error;
  const { code } = error as NodeJS.ErrnoException;
  return new OutboundError(`The connection failed${code ? `: ${code}` : ''}.`);
}
