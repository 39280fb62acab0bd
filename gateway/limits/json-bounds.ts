import { DomainError } from '../../shared/errors/domain-error.js';
import { invalidInput } from '../../shared/errors/errors.js';
import { storedJsonBounds } from '../../shared/values/json.js';

/**
 * What one text of JSON may hold, wherever a client sends some. An input that uses its own limits up fits with room
 * to spare: those say what is sensible, these what is read at all.
 */
export const jsonBounds = {
  /** Objects and lists within each other. */
  depth: storedJsonBounds.depth,
  /** Names of one object, each time that it has them. */
  names: 500,
  /** Items of one list. */
  items: 1_000,
  /** Objects, lists, and what is in them. */
  values: 50_000,
} as const;

const [quote, backslash, comma] = [0x22, 0x5c, 0x2c];
const [listStart, listEnd, objectStart, objectEnd] = [0x5b, 0x5d, 0x7b, 0x7d];

/**
 * Throws VAL-001 for a text of JSON beyond the bounds. It reads letters and makes nothing of them: to parse 60,000
 * names, or a million lists within each other, takes a hundred times as long. Whether the text is JSON, it does not
 * say. `what` is the name of the text in the message.
 */
export function demandBoundedJson(text: string, what: string): void {
  const { depth: deepest, names, items, values } = jsonBounds;
  /** Commas of each object and list that is open, by its depth, and how many there may be. */
  const commas = [0];
  const mostCommas = [Infinity];
  let depth = 0;
  let seen = 0;
  for (let at = 0; at < text.length; at += 1) {
    switch (text.charCodeAt(at)) {
      case quote:
        at = endOfText(text, at);
        break;
      case objectStart:
      case listStart:
        depth += 1;
        if (depth > deepest) throw refusal(what, `is nested deeper than ${deepest} levels`);
        commas[depth] = 0;
        mostCommas[depth] = text.charCodeAt(at) === objectStart ? names - 1 : items - 1;
        seen += 1;
        break;
      case comma:
        if ((commas[depth]! += 1) > mostCommas[depth]!) throw tooWide(what, mostCommas[depth]! + 1);
        seen += 1;
        break;
      case objectEnd:
      case listEnd:
        depth -= 1;
        // No JSON: the parser says so.
        if (depth < 0) return;
    }
    if (seen > values) throw refusal(what, `holds more than ${values} values`);
  }
}

/** Where the text ends that begins here, or behind all when it does not. */
function endOfText(json: string, start: number): number {
  for (let end = json.indexOf('"', start + 1); end !== -1; end = json.indexOf('"', end + 1)) {
    let escapes = 0;
    while (json.charCodeAt(end - 1 - escapes) === backslash) escapes += 1;
    if (escapes % 2 === 0) return end;
  }
  return json.length;
}

function tooWide(what: string, most: number): DomainError {
  const isObject = most === jsonBounds.names;
  return refusal(
    what,
    isObject ? `has an object of more than ${most} names` : `has a list of more than ${most} items`,
  );
}

function refusal(what: string, fault: string): DomainError {
  return new DomainError(invalidInput, `${what} ${fault}.`);
}
