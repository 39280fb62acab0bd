import {
  MessageType,
  parseMessage,
  type CompleteMessage,
  type ConnectionInitMessage,
  type PingMessage,
  type PongMessage,
  type SubscribeMessage,
} from 'graphql-ws';
import { demandBoundedJson } from '../../limits/json-bounds.js';

/** Each event of a stream repeats the id. */
const longestId = 128;

export type ClientMessage =
  ConnectionInitMessage | PingMessage | PongMessage | SubscribeMessage | CompleteMessage;

/**
 * Reads a message of the protocol. Throws for what is none, and for those that a server sends; VAL-001, before it is
 * parsed, for one that holds more than is read at all.
 */
export function readClientMessage(text: string): ClientMessage {
  demandBoundedJson(text, 'The message');
  const message = parseMessage(text);
  switch (message.type) {
    case MessageType.ConnectionAck:
    case MessageType.Next:
    case MessageType.Error:
      throw new Error(`A client does not send ${message.type}.`);
    case MessageType.Subscribe:
    case MessageType.Complete:
      if (message.id.length > longestId) throw new Error(`An id has at most ${longestId} characters.`);
  }
  return message;
}

/** The id of a message that is not parsed, where clients write it: they begin with it. */
export function idOfSubscription(text: string): string | undefined {
  const [, id] = /^\{"id":"([\w-]{1,128})","type":"subscribe",/.exec(text) ?? [];
  return id;
}
