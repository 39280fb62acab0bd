import { afterEach, describe, expect, jest, test } from '@jest/globals';
import { EventEmitter } from 'node:events';
import type { ServerResponse } from 'node:http';
import { EventStream } from '../../../gateway/subscriptions/sse/event-stream.js';

afterEach(() => void jest.useRealTimers());

describe('an event stream', () => {
  const respond = (isRead: boolean) => {
    const written: string[] = [];
    const response = Object.assign(new EventEmitter(), {
      writableEnded: false,
      destroyed: false,
      write: (text: string, taken?: () => void) => {
        written.push(text);
        if (isRead) taken?.();
        return isRead;
      },
      end: () => (response.writableEnded = true),
      destroy: () => {
        response.destroyed = true;
        response.emit('close');
      },
    });
    return { written, response, stream: new EventStream(response as unknown as ServerResponse) };
  };

  test('that is not read is cut off, and gets one sign of life at a time', () => {
    jest.useFakeTimers();
    const { written, response } = respond(false);

    jest.advanceTimersByTime(24_000);
    expect(response.destroyed).toBe(false);
    jest.advanceTimersByTime(36_000);

    expect(response.destroyed).toBe(true);
    expect(written).toEqual([':\n\n']);
  });

  test('that is read stays', () => {
    jest.useFakeTimers();
    const { written, response } = respond(true);

    jest.advanceTimersByTime(120_000);

    expect(response.destroyed).toBe(false);
    expect(written).toHaveLength(10);
  });

  test('that has ended and is not read to its end is cut off', () => {
    jest.useFakeTimers();
    const { response, stream } = respond(false);
    stream.end({ data: null });

    jest.advanceTimersByTime(29_000);
    expect(response.destroyed).toBe(false);
    jest.advanceTimersByTime(2_000);

    expect(response.destroyed).toBe(true);
  });
});
