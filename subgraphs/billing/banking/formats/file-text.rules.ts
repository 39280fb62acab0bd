import { UnreadableFile } from './statement-file.rules.js';

/** As many bytes as a file may have. */
export const largestFileBytes = 16 * 1024 * 1024;

const compressed: readonly (readonly [name: string, head: readonly number[]])[] = [
  ['a ZIP archive', [0x50, 0x4b, 0x03, 0x04]],
  ['a ZIP archive', [0x50, 0x4b, 0x05, 0x06]],
  ['compressed by gzip', [0x1f, 0x8b]],
  ['compressed by bzip2', [0x42, 0x5a, 0x68]],
  ['compressed by xz', [0xfd, 0x37, 0x7a, 0x58, 0x5a]],
  ['compressed by zstd', [0x28, 0xb5, 0x2f, 0xfd]],
  ['a 7-Zip archive', [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c]],
  ['a PDF', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['an old workbook of Excel', [0xd0, 0xcf, 0x11, 0xe0]],
];

/** Throws UnreadableFile for one that is empty, too large, compressed or no text at all. */
export function refuseNoText(bytes: Uint8Array): void {
  if (bytes.length === 0) throw new UnreadableFile('The file is empty.');
  if (bytes.length > largestFileBytes) {
    const most = largestFileBytes.toLocaleString('en');
    throw new UnreadableFile(`The file has more than ${most} bytes; ask the bank for shorter periods.`);
  }
  const [name] = compressed.find(([, head]) => head.every((byte, index) => bytes[index] === byte)) ?? [];
  if (name !== undefined) throw new UnreadableFile(`The file is ${name}; send what is in it as it is.`);
}

/** The encoding that a mark at the beginning names. */
function encodingByMark(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : undefined;
}

/**
 * The text in this encoding; a mark decides over it. Without one it is UTF-8, or else what banks of the West wrote before
 * (Windows-1252). Throws UnreadableFile for bytes that are no such text.
 */
export function textOf(bytes: Uint8Array, encoding: string | null): string {
  const named = encodingByMark(bytes) ?? encoding;
  if (named === null) return decoded(bytes, 'utf-8') ?? decoded(bytes, 'windows-1252')!;
  const text = decoded(bytes, named);
  if (text !== undefined) return text;
  throw new UnreadableFile(`The file is not written in ${named}.`);
}

function decoded(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
