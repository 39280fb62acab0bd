import { readCsvRecord } from './read-csv-record.js';

const candidates = [',', ';', '\t', '|'] as const;

/** The delimiter that divides the first line into the most fields; a comma when none does. */
export function detectDelimiter(start: Uint8Array): string {
  const counts = candidates.map((delimiter) => {
    const record = readCsvRecord(start, 0, delimiter.charCodeAt(0), true);
    return record && !record.fault ? record.fields.length : 0;
  });
  return candidates[counts.indexOf(Math.max(...counts))]!;
}

/** Length of the byte order mark of UTF-8. */
export function markLength(bytes: Uint8Array): number {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
}

/** UTF-16, as some spreadsheets call Unicode; nothing here reads it. */
export function isUtf16(bytes: Uint8Array): boolean {
  const mark = ((bytes[0] ?? 0) << 8) | (bytes[1] ?? 0);
  return mark === 0xfffe || mark === 0xfeff;
}

export type Encoding = 'utf-8' | 'windows-1252';

/** The encoding of a file that comes in parts: Windows-1252 as soon as something in it is no UTF-8. */
export async function detectEncoding(parts: AsyncIterable<Uint8Array>): Promise<Encoding> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for await (const part of parts) decoder.decode(part, { stream: true });
    decoder.decode();
    return 'utf-8';
  } catch (error) {
    if (error instanceof TypeError) return 'windows-1252';
    throw error;
  }
}
