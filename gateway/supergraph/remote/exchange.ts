import type { Dispatcher } from 'undici';
import { AnswerCollector } from './answer-collector.js';
import { RemoteFailure } from './remote-failure.js';

export interface Exchange {
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly timeoutMs: number;
  /** Calls when nobody waits for the answer any more; what it answers takes the listener away. */
  readonly onAbandon?: (listener: () => void) => () => void;
}

/** Sends one request and reads its answer whole, within its time. Rejects with a RemoteFailure. */
export async function exchange(dispatcher: Dispatcher, request: Exchange): Promise<string> {
  const { path, headers, body, timeoutMs, onAbandon } = request;
  const collector = new AnswerCollector();
  const timer = setTimeout(
    () => collector.abort(new RemoteFailure('too_late', `No answer within ${Math.round(timeoutMs)} ms.`)),
    Math.max(0, Math.ceil(timeoutMs)),
  );
  const unlisten = onAbandon?.(() => collector.abort(new RemoteFailure('abandoned', 'The client is gone.')));
  try {
    dispatcher.dispatch({ method: 'POST', path, headers, body }, collector);
    return await collector.answer;
  } finally {
    clearTimeout(timer);
    unlisten?.();
  }
}
