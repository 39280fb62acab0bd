import { isUtf8 } from 'node:buffer';
import { setImmediate } from 'node:timers/promises';
import { TextDecoder } from 'node:util';
import { type CsvFault, readCsvRecord } from '../csv/csv-record.rules.js';
import { isUtf16, leadByteOf, transcoded } from '../csv/encodings.rules.js';
import type { ImportState } from './import.rules.js';

/** `refused` by the database, which looks at a row last. */
export type RecordFault = CsvFault | 'encoding' | 'too_long' | 'refused';

/** One record of a file. Empty lines are none. */
export interface FileRecord {
  /** The line that it begins in, from 1. */
  readonly line: number;
  /** Where the next one begins. */
  readonly next: number;
  readonly nextLine: number;
  /** As it stands in the file. */
  readonly original: string;
  /** Of CSV: its cells. */
  readonly cells: readonly string[];
  readonly fault?: RecordFault;
}

type Source = Pick<ImportState, 'format' | 'delimiter' | 'encoding'>;

const lineFeed = 0x0a;
const carriageReturn = 0x0d;
/** A line beyond this is no line of customers. */
const longestLines = { csv: 256 * 1024, json_lines: 1024 * 1024 } as const;
/** So much of rows is taken at once, however few they are. */
const mostTaken = 1024 * 1024;
/** What is kept of a line that is too long. */
const keptOfLine = 10_000;

/** Takes records out of bytes as they come. Its bytes are the file's, but of UTF-16, which is read as UTF-8. */
export class RecordReader {
  #bytes: Buffer = Buffer.alloc(0);
  #at = 0;
  #isLast = false;
  /** The beginning of a line that is too long, until its end is found. */
  #tooLong: string | undefined;
  readonly #chunks: AsyncIterator<Buffer>;
  readonly #isWide: boolean;
  readonly #decoder: TextDecoder | undefined;
  readonly #strictDecoder: TextDecoder | undefined;
  readonly #isLead: ((byte: number) => boolean) | undefined;

  constructor(
    chunks: AsyncIterable<Buffer>,
    private readonly source: Source,
    /** Of the file, where the first chunk begins. */
    private position: number,
    private line: number,
  ) {
    const encoding = source.encoding!;
    this.#isWide = isUtf16(encoding);
    this.#chunks = (this.#isWide ? transcoded(chunks, encoding) : chunks)[Symbol.asyncIterator]();
    if (this.#isWide || encoding === 'utf-8') return;
    this.#decoder = new TextDecoder(encoding);
    this.#strictDecoder = new TextDecoder(encoding, { fatal: true });
    this.#isLead = source.delimiter === '|' ? leadByteOf(encoding) : undefined;
  }

  /** Whether everything was taken. */
  get isAtEnd(): boolean {
    return this.#isLast && this.#at === this.#bytes.length;
  }

  /** Up to so many records, fewer when they are long; none only at the end of the file. */
  async take(count: number): Promise<FileRecord[]> {
    const records: FileRecord[] = [];
    const pauses = new Pauses();
    let taken = 0;
    while (records.length < count && taken < mostTaken) {
      await pauses.take();
      const record = this.#at < this.#bytes.length || this.#isLast ? this.#read() : undefined;
      if (record) {
        if (record === 'empty') continue;
        records.push(record);
        taken += record.original.length;
      } else if (this.#isLast) break;
      else await this.#more();
    }
    return records;
  }

  async #more(): Promise<void> {
    if (this.#tooLong === undefined && this.#bytes.length - this.#at > longestLines[this.source.format])
      this.#tooLong = this.#decode(this.#at, this.#at + keptOfLine);
    const { value, done } = await this.#chunks.next();
    if (done) {
      this.#isLast = true;
      return;
    }
    const rest = this.#bytes.subarray(this.#at);
    this.#bytes = rest.length > 0 ? Buffer.concat([rest, value]) : value;
    this.#at = 0;
  }

  #read(): FileRecord | 'empty' | undefined {
    if (this.#at === this.#bytes.length && this.#tooLong === undefined) return undefined;
    if (this.#tooLong !== undefined) return this.#skipLine(this.#tooLong);
    return this.source.format === 'csv' ? this.#readCsv() : this.#readLine();
  }

  #readCsv(): FileRecord | 'empty' | undefined {
    const delimiter = this.source.delimiter!.charCodeAt(0);
    const options = { delimiter, isLast: this.#isLast, isLead: this.#isLead };
    const found = readCsvRecord(this.#bytes, this.#at, options);
    if (!found) return undefined;
    const from = this.#at;
    const cells = found.fields.map(({ start, end, hasEscapes }) =>
      hasEscapes ? this.#decode(start, end).replaceAll('""', '"') : this.#decode(start, end),
    );
    const fault = found.fault ?? this.#encodingFault(from, found.end);
    const place = this.#pass(found.next, found.lines);
    if (!fault && cells.every((cell) => cell.trim() === '')) return 'empty';
    return { ...place, original: this.#decode(from, found.end), cells, ...(fault && { fault }) };
  }

  #readLine(): FileRecord | 'empty' | undefined {
    const from = this.#at;
    const found = this.#bytes.indexOf(lineFeed, from);
    if (found < 0 && !this.#isLast) return undefined;
    const end = found < 0 ? this.#bytes.length : found;
    const original = this.#decode(from, end).trim();
    const fault = this.#encodingFault(from, end);
    const place = this.#pass(Math.min(end + 1, this.#bytes.length), 1);
    return original === '' ? 'empty' : { ...place, original, cells: [], ...(fault && { fault }) };
  }

  /** Passes over what is at hand of a line that is too long; answers it as a record once its end is found. */
  #skipLine(original: string): FileRecord | undefined {
    let end = this.#at;
    const isCsv = this.source.format === 'csv';
    while (end < this.#bytes.length && this.#bytes[end] !== lineFeed) {
      if (isCsv && this.#bytes[end] === carriageReturn && this.#bytes[end + 1] !== lineFeed) break;
      end += 1;
    }
    const isFound = end < this.#bytes.length;
    const { line, ...place } = this.#pass(Math.min(end + 1, this.#bytes.length), isFound ? 1 : 0);
    if (!isFound && !this.#isLast) return undefined;
    this.#tooLong = undefined;
    return { line, ...place, original, cells: [], fault: 'too_long' };
  }

  #decode(from: number, to: number): string {
    if (this.#decoder) return this.#decoder.decode(this.#bytes.subarray(from, to));
    return this.#bytes.toString('utf8', from, to);
  }

  /** Bytes that the encoding has no character for would become others without a word. */
  #encodingFault(from: number, to: number): 'encoding' | undefined {
    const bytes = this.#bytes.subarray(from, to);
    // A half of a character of UTF-16 was replaced when it was read.
    if (this.#isWide) return bytes.includes('\uFFFD') ? 'encoding' : undefined;
    if (!this.#strictDecoder) return isUtf8(bytes) ? undefined : 'encoding';
    try {
      // What an encoding leaves free is read as control characters, which no text of people has.
      return /[\u0080-\u009f]/.test(this.#strictDecoder.decode(bytes)) ? 'encoding' : undefined;
    } catch {
      return 'encoding';
    }
  }

  #pass(next: number, lines: number) {
    const line = this.line;
    this.position += this.#isWide ? 2 * this.#decode(this.#at, next).length : next - this.#at;
    this.line += lines;
    this.#at = next;
    return { line, next: this.position, nextLine: this.line };
  }
}

/** For so long nobody else's request waits for rows. */
const stretchMs = 10;

/** Pauses of long work, in which others get on. */
class Pauses {
  #endMs = performance.now() + stretchMs;

  /** Lets others get on when it is time. */
  async take(): Promise<void> {
    if (performance.now() < this.#endMs) return;
    await setImmediate();
    this.#endMs = performance.now() + stretchMs;
  }
}

/** `items.map(work)`, with pauses. */
export async function mapYielding<Item, Result>(
  items: readonly Item[],
  work: (item: Item) => Result,
): Promise<Result[]> {
  const pauses = new Pauses();
  const results: Result[] = [];
  for (const item of items) {
    results.push(work(item));
    await pauses.take();
  }
  return results;
}
