import type { Dispatcher } from 'undici';
import type { BenchRequest } from '../contenders/contender.js';

let sent = 0;

/** The body of the next request. */
export function bodyOf({ body }: BenchRequest): string | undefined {
  return typeof body === 'function' ? body() : body;
}

/**
 * Resolves when the whole answer has come; rejects for any but 200, and for a shorter one than `bytes`. By the
 * lowest interface of the client: the generator shares the machine with what it measures.
 */
export function ask(client: Dispatcher, request: BenchRequest, bytes: number): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  let status = 0;
  let received = 0;
  const handler: Dispatcher.DispatchHandler = {
    onRequestStart: () => undefined,
    onResponseStart: (_controller, statusCode) => void (status = statusCode),
    onResponseData: (_controller, chunk) => void (received += chunk.length),
    onResponseEnd: () => {
      if (status === 200 && received >= bytes) resolve();
      else
        reject(
          new Error(
            `An answer had status ${status} and ${received} bytes; 200 and at least ${bytes} were due.`,
          ),
        );
    },
    onResponseError: (_controller, error) => reject(error),
  };
  // Each its own: a gateway that answers equal requests at once by one would win by what callers never do.
  const headers = { ...request.headers, 'x-request-id': `bench-${(sent += 1)}` };
  const body = bodyOf(request);
  client.dispatch({ ...request, headers, body }, handler);
  return promise;
}
