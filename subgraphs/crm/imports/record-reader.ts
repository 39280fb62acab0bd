import { readCsvRecord } from '../files/read-csv-record.js';
import type { ImportState } from './import-state.js';

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
  readonly fault?: 'unclosed_quote' | 'text_after_quote';
}

type Source = Pick<ImportState, 'format' | 'delimiter' | 'encoding'>;

const lineFeed = 0x0a;
/** A line beyond this is no line of customers. */
const longestLine = 1024 * 1024;

/** Takes records out of bytes as they come. */
export class RecordReader {
  #bytes: Buffer = Buffer.alloc(0);
  #at = 0;
  #isLast = false;
  readonly #decode: (from: number, to: number) => string;

  constructor(
    private readonly chunks: AsyncIterator<Buffer>,
    private readonly source: Source,
    /** Of the file, where the first chunk begins. */
    private position: number,
    private line: number,
  ) {
    const windows = new TextDecoder('windows-1252');
    this.#decode =
      source.encoding === 'windows-1252'
        ? (from, to) => windows.decode(this.#bytes.subarray(from, to))
        : (from, to) => this.#bytes.toString('utf8', from, to);
  }

  /** Up to so many records; fewer only at the end of the file. Throws a RangeError for a line that never ends. */
  async take(count: number): Promise<FileRecord[]> {
    const records: FileRecord[] = [];
    while (records.length < count) {
      const record = this.#at < this.#bytes.length || this.#isLast ? this.#read() : undefined;
      if (record) {
        if (record !== 'empty') records.push(record);
      } else if (this.#isLast) break;
      else await this.#more();
    }
    return records;
  }

  async #more(): Promise<void> {
    const { value, done } = await this.chunks.next();
    if (this.#bytes.length - this.#at > longestLine)
      throw new RangeError(`Line ${this.line} is longer than 1 MiB.`);
    const rest = this.#bytes.subarray(this.#at);
    if (done) this.#isLast = true;
    else this.#bytes = rest.length > 0 ? Buffer.concat([rest, value]) : value;
    if (!done) this.#at = 0;
  }

  #read(): FileRecord | 'empty' | undefined {
    if (this.#at === this.#bytes.length) return undefined;
    return this.source.format === 'csv' ? this.#readCsv() : this.#readLine();
  }

  #readCsv(): FileRecord | 'empty' | undefined {
    const delimiter = this.source.delimiter!.charCodeAt(0);
    const found = readCsvRecord(this.#bytes, this.#at, delimiter, this.#isLast);
    if (!found) return undefined;
    const from = this.#at;
    const cells = found.fields.map(({ start, end, hasEscapes }) =>
      hasEscapes ? this.#decode(start, end).replaceAll('""', '"') : this.#decode(start, end),
    );
    const place = this.#pass(found.next, found.lines);
    if (!found.fault && cells.every((cell) => cell.trim() === '')) return 'empty';
    return {
      ...place,
      original: this.#decode(from, found.end),
      cells,
      ...(found.fault && { fault: found.fault }),
    };
  }

  #readLine(): FileRecord | 'empty' | undefined {
    const from = this.#at;
    const found = this.#bytes.indexOf(lineFeed, from);
    if (found < 0 && !this.#isLast) return undefined;
    const end = found < 0 ? this.#bytes.length : found;
    const original = this.#decode(from, end).trim();
    const place = this.#pass(Math.min(end + 1, this.#bytes.length), 1);
    return original === '' ? 'empty' : { ...place, original, cells: [] };
  }

  #pass(next: number, lines: number) {
    const line = this.line;
    this.position += next - this.#at;
    this.line += lines;
    this.#at = next;
    return { line, next: this.position, nextLine: this.line };
  }
}
