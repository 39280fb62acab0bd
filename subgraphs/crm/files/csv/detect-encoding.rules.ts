import type { ByteEvidence } from './byte-evidence.js';
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
