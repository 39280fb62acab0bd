/** Names that people use for encodings, beside those that the Encoding standard knows. */
const furtherNames = new Map([
  ['cp932', 'shift_jis'],
  ['cp936', 'gbk'],
  ['cp949', 'euc-kr'],
  ['cp950', 'big5'],
  ['ms932', 'shift_jis'],
  ['macroman', 'macintosh'],
  ['mac-roman', 'macintosh'],
  ['maccyrillic', 'x-mac-cyrillic'],
  ['mac-cyrillic', 'x-mac-cyrillic'],
]);

/** The first maps bytes to nothing that is text; the second has states, so that no row can be read alone. */
const unreadable = new Set(['x-user-defined', 'iso-2022-jp']);

/** The encoding of this name as the Encoding standard writes it, such as `windows-1251`; undefined when none is. */
export function encodingCalled(name: string): string | undefined {
  const label = name.trim().toLowerCase();
  try {
    const { encoding } = new TextDecoder(furtherNames.get(label) ?? label);
    return unreadable.has(encoding) ? undefined : encoding;
  } catch {
    return undefined;
  }
}

export function isUtf16(encoding: string): boolean {
  return encoding === 'utf-16le' || encoding === 'utf-16be';
}

/**
 * Tells the first byte of a character of two bytes, where the second one can look like a `|`; undefined for encodings
 * without such. No second byte looks like a quote, a line end or another usual delimiter.
 */
export function leadByteOf(encoding: string): ((byte: number) => boolean) | undefined {
  if (encoding === 'shift_jis') return (byte) => (byte > 0x80 && byte < 0xa0) || (byte > 0xdf && byte < 0xfd);
  if (['gbk', 'gb18030', 'big5'].includes(encoding)) return (byte) => byte > 0x80 && byte < 0xff;
  return undefined;
}

/** A mark at the beginning of a file that names its encoding. */
export interface ByteOrderMark {
  readonly encoding: string;
  readonly length: number;
}

export function byteOrderMarkOf(bytes: Uint8Array): ByteOrderMark | undefined {
  const [first, second, third, fourth] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return { encoding: 'utf-8', length: 3 };
  if (first === 0xff && second === 0xfe)
    return third === 0 && fourth === 0
      ? { encoding: 'utf-32', length: 4 }
      : { encoding: 'utf-16le', length: 2 };
  if (first === 0xfe && second === 0xff) return { encoding: 'utf-16be', length: 2 };
  return undefined;
}

/** The same text in UTF-8, part by part; a character may lie on the border of two parts. */
export async function* transcoded(
  parts: AsyncIterable<Uint8Array>,
  encoding: string,
): AsyncGenerator<Buffer> {
  const decoder = new TextDecoder(encoding, { ignoreBOM: true });
  for await (const part of parts) yield Buffer.from(decoder.decode(part, { stream: true }));
  yield Buffer.from(decoder.decode());
}
