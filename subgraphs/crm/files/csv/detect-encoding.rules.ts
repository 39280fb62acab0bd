import { isAscii } from 'node:buffer';
import { byteOrderMarkOf } from './encodings.rules.js';

/** How a file is read; or why nobody can tell. */
export type DetectedEncoding =
  | { readonly encoding: string; readonly markLength: number; readonly isGuessed?: true }
  | { readonly failure: string };

interface Clues {
  readonly start: Uint8Array;
  readonly evidence: ByteEvidence;
  /** What the caller says that it is. */
  readonly requested: string | null;
  /** Whether the format is always in Unicode. */
  readonly isUnicode: boolean;
}

/**
 * A mark decides, then the caller, then the bytes: UTF-16 by its NULs, UTF-8 also with a few bytes that are none. What
 * is left may be Windows-1252, unless it looks like anything else: letters are never guessed among code pages.
 */
export function detectEncoding({ start, evidence, requested, isUnicode }: Clues): DetectedEncoding {
  const mark = byteOrderMarkOf(start);
  if (mark?.encoding === 'utf-32') return { failure: 'The file is in UTF-32; save it as UTF-8.' };
  if (mark) return { encoding: mark.encoding, markLength: mark.length };
  if (requested) return { encoding: requested, markLength: 0 };
  const wide = detectUtf16(start);
  if (wide) return { encoding: wide, markLength: 0 };
  const { sequences, stray, high, odd } = evidence;
  if (isUnicode || stray === 0 || sequences * 2 >= stray) return { encoding: 'utf-8', markLength: 0 };
  if (evidence.undefined === 0 && odd * 2 <= high)
    return { encoding: 'windows-1252', markLength: 0, isGuessed: true };
  return {
    failure:
      'The file is neither in UTF-8 nor in UTF-16 nor in Windows-1252. Name its `encoding`, such as windows-1251, gbk or shift_jis, or save it as UTF-8.',
  };
}

/** Bytes that nearly every line of a file has: line ends, delimiters, blanks. */
const usual = new Set([0x0a, 0x0d, 0x09, 0x20, 0x22, 0x2c, 0x3b, 0x7c]);

/** UTF-16 without its mark: every second byte of ASCII characters is NUL. A NUL here and there is not enough. */
function detectUtf16(start: Uint8Array): string | undefined {
  const nulsAt = [0, 0];
  const usualAt = [0, 0];
  const pairedAt = [0, 0];
  for (let at = 0; at < start.length; at += 1) {
    const byte = start[at]!;
    if (byte === 0) nulsAt[at % 2]! += 1;
    else if (usual.has(byte)) {
      usualAt[at % 2]! += 1;
      if (start[at ^ 1] === 0) pairedAt[at % 2]! += 1;
    }
  }
  const [isLittle, isBig] = [0, 1].map((side) => {
    const nuls = nulsAt[1 - side]!;
    const isOneSided = nuls > 0 && nulsAt[side]! * 10 <= nuls;
    const isPaired =
      usualAt[side]! > 0 ? pairedAt[side]! * 4 >= usualAt[side]! * 3 : nuls * 4 >= start.length;
    return isOneSided && isPaired && usualAt[1 - side]! * 10 <= Math.max(usualAt[side]!, nuls);
  });
  return isLittle ? 'utf-16le' : isBig ? 'utf-16be' : undefined;
}

/** What the bytes of a file tell of its encoding, counted part by part as it arrives. */
export interface ByteEvidence {
  /** Characters of several bytes that are well-formed UTF-8. */
  readonly sequences: number;
  /** Bytes beyond ASCII that are no part of such. */
  readonly stray: number;
  /** Bytes beyond ASCII. */
  readonly high: number;
  /** Those that Western languages hardly have so in Windows-1252: three in a row, or rare characters. */
  readonly odd: number;
  /** Those that Windows-1252 has no character for. */
  readonly undefined: number;
}

export const noEvidence: ByteEvidence = { sequences: 0, stray: 0, high: 0, odd: 0, undefined: 0 };

/** Of `part` alone. What its borders cut counts for nothing. */
export function evidenceOf(part: Uint8Array): ByteEvidence {
  if (isAscii(part)) return noEvidence;
  return { ...sequencesOf(part), ...highBytesOf(part) };
}

export function addEvidence(one: ByteEvidence, other: ByteEvidence): ByteEvidence {
  return {
    sequences: one.sequences + other.sequences,
    stray: one.stray + other.stray,
    high: one.high + other.high,
    odd: one.odd + other.odd,
    undefined: one.undefined + other.undefined,
  };
}

function sequencesOf(part: Uint8Array) {
  let [sequences, stray, at] = [0, 0, 0];
  while (at < 3 && (part[at]! & 0xc0) === 0x80) at += 1;
  while (at < part.length) {
    const length = part[at]! < 0x80 ? 1 : sequenceLength(part, at);
    if (length === undefined) break;
    if (length > 1) sequences += 1;
    else if (length === 0) stray += 1;
    at += Math.max(length, 1);
  }
  return { sequences, stray };
}

/** Bytes of the character at `at`; 0 when none begins there, undefined when the part ends within it. */
function sequenceLength(bytes: Uint8Array, at: number): number | undefined {
  const first = bytes[at]!;
  const length = first < 0xc2 ? 0 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : first < 0xf5 ? 4 : 0;
  for (let index = 1; index < length; index += 1) {
    const byte = bytes[at + index];
    if (byte === undefined) return undefined;
    const [low, high] = index === 1 ? (secondBytes.get(first) ?? anySecond) : anySecond;
    if (byte < low || byte > high) return 0;
  }
  return length;
}

const anySecond = [0x80, 0xbf] as const;
/** Leads whose second byte is bound: overlong forms, halves of characters, beyond Unicode. */
const secondBytes = new Map<number, readonly [number, number]>([
  [0xe0, [0xa0, 0xbf]],
  [0xed, [0x80, 0x9f]],
  [0xf0, [0x90, 0xbf]],
  [0xf4, [0x80, 0x8f]],
]);

const undefinedBytes = new Set([0x81, 0x8d, 0x8f, 0x90, 0x9d]);
/** Letters that tests and abbreviations line up: `äöü`, `ÉÈ`. */
const usualLetters = new Set([...'äöüßÄÖÜéèàçåøæñÉÈÀÇÅØÆÑ'].map((letter) => letter.charCodeAt(0)));

/** Characters of Windows-1252 such as `ƒ` and `Ž`: the letters of other encodings. Not its quotes and dashes, `€`, `…`. */
const rareBytes = new Set([
  0x82, 0x83, 0x84, 0x86, 0x87, 0x88, 0x89, 0x8a, 0x8b, 0x8c, 0x8e, 0x98, 0x9a, 0x9b, 0x9c, 0x9e, 0x9f,
]);

function highBytesOf(part: Uint8Array) {
  let [high, odd, undefinedCount] = [0, 0, 0];
  for (let at = 0; at < part.length; at += 1) {
    if (part[at]! < 0x80) continue;
    const from = at;
    let isUsual = true;
    let rare = 0;
    for (; at < part.length && part[at]! >= 0x80; at += 1) {
      if (undefinedBytes.has(part[at]!)) undefinedCount += 1;
      if (rareBytes.has(part[at]!)) rare += 1;
      isUsual &&= usualLetters.has(part[at]!);
    }
    high += at - from;
    odd += at - from > 2 && !isUsual ? at - from : rare;
  }
  return { high, odd, undefined: undefinedCount };
}
