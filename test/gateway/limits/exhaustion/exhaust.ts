import { request as httpRequest } from 'node:http';
import { weightOfBytes } from '../../../../gateway/limits/request-weight.js';
import { hostActivity } from '../../../kit/hosted-platform.js';
import type { ExhaustingRequest } from './exhausting-request.js';

/** What became of a request. */
export interface Exhausted {
  readonly request: ExhaustingRequest;
  /** 0 when the platform closed the connection. */
  readonly status: number;
  readonly answer: string;
  /** Of the platform's main thread, from the request to the end of the answer. */
  readonly cpuMs: number;
  /** For how long at most nothing else could be answered; the other work of the machine is in it. */
  readonly stillMs: number;
  /** How many requests of its caller's allowance it counted for. */
  readonly weight: number;
}

/** Sends the request alone, and tells what it cost the process of the platform. */
export async function exhaust(
  url: string,
  token: string | undefined,
  request: ExhaustingRequest,
): Promise<Exhausted> {
  await hostActivity();
  const text = request.body?.();
  const weight = weightOfBytes(Buffer.byteLength(text ?? ''));
  const { status, answer } = await send(url, token, request, text);
  return { request, status, answer, weight, ...(await hostActivity()) };
}

function send(
  url: string,
  token: string | undefined,
  { method, path, headers }: ExhaustingRequest,
  text: string | undefined,
) {
  return new Promise<{ status: number; answer: string }>((resolve, reject) => {
    const sent = httpRequest(url + path, {
      method,
      agent: false,
      headers: {
        ...(token !== undefined && { authorization: `Bearer ${token}` }),
        ...(text !== undefined && {
          'content-type': 'application/json',
          'content-length': Buffer.byteLength(text),
        }),
        ...headers,
      },
    });
    sent.on('error', () => resolve({ status: 0, answer: '' }));
    sent.on('response', (response) => {
      const status = response.statusCode!;
      // A stream that was opened has no end.
      if (response.headers['content-type']?.startsWith('text/event-stream') && status === 200) {
        response.once('data', () => response.destroy());
        setTimeout(() => response.destroy(), 50);
        response.once('close', () => resolve({ status, answer: '' }));
        return;
      }
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => resolve({ status, answer: Buffer.concat(chunks).toString() }));
      response.on('error', reject);
    });
    sent.end(text);
  });
}

/** Those that took longest, one on a line, for people. */
export function reportOf(done: readonly Exhausted[], count = 10): string {
  const byAllowance = ({ cpuMs, weight }: Exhausted) => cpuMs / weight;
  return [
    `${done.length} requests. Those that held the process up for longest:`,
    ...done
      .toSorted((a, b) => stretchMs(b) - stretchMs(a))
      .slice(0, count)
      .map(lineOf),
    'Those that took longest:',
    ...done
      .toSorted((a, b) => b.cpuMs - a.cpuMs)
      .slice(0, count)
      .map(lineOf),
    'Those that took longest for what they weigh:',
    ...done
      .toSorted((a, b) => byAllowance(b) - byAllowance(a))
      .slice(0, count)
      .map(lineOf),
  ].join('\n');
}

function lineOf({ request, status, cpuMs, stillMs, weight }: Exhausted): string {
  const { operation, what } = request;
  return `${cpuMs.toFixed(1).padStart(8)} ms CPU ${stillMs.toFixed(0).padStart(5)} ms still, weight ${weight}, ${status} ${operation} ${what}`;
}

/** CPU time at a stretch, at the most: what stood still for longer did other work of the machine meanwhile. */
export function stretchMs({ cpuMs, stillMs }: Exhausted): number {
  return Math.min(cpuMs, stillMs);
}

/** Requests that held the process up for longer, and those that were answered as no request may be. */
export function faultsOf(done: readonly Exhausted[], longestStretchMs: number): string[] {
  return done
    .filter((each) => each.status >= 500 || each.status === 0 || stretchMs(each) > longestStretchMs)
    .map((each) => {
      const { request, status, answer } = each;
      const shown = status >= 500 ? answer.slice(0, 200) : '';
      return `${request.operation} ${request.what}: ${status}, ${stretchMs(each).toFixed(0)} ms at a stretch ${shown}`;
    });
}
