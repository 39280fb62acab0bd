import type { Frame } from '../frame.js';

const marker = '@frame';
const place = `,"payload":"${marker}"}`;

/** The frame of the message that is being written; of one socket. */
export interface FrameSlot {
  frame?: Frame;
}

/**
 * Stands for a frame while graphql-ws writes the message around it, so that the frame's text, which
 * all of its subscribers share, is not made anew for each. The message is sent right after it is
 * written, so one place for its frame is enough.
 */
export class FramePayload {
  constructor(
    private readonly frame: Frame,
    private readonly slot: FrameSlot,
  ) {}

  toJSON(): string {
    this.slot.frame = this.frame;
    return marker;
  }
}

/** The message as it goes out, with its frame if it has one. */
export function completeMessage(message: string, slot: FrameSlot): string {
  const { frame } = slot;
  if (!frame) return message;
  slot.frame = undefined;
  if (!message.endsWith(place)) throw new Error('The message has no place for its frame.');
  return `${message.slice(0, -place.length)},"payload":${frame.text}}`;
}
