import { textOf } from './file-text.rules.js';
import { UnreadableFile } from './statement-file.rules.js';

/** Deeper than any statement is, and more than any has. */
const deepest = 40;
const mostElements = 2_000_000;

/** An element of OFX: an aggregate with others below it, or one with a text. */
export class OfxElement {
  readonly #children: OfxElement[] = [];
  value: string | null = null;

  constructor(
    readonly name: string,
    readonly line: number,
  ) {}

  add(child: OfxElement): void {
    this.#children.push(child);
  }

  /** All elements of this name at any depth, in their order; none within another of the name. */
  all(name: string): OfxElement[] {
    return this.#children.flatMap((child) => (child.name === name ? [child] : child.all(name)));
  }

  /** The text of its own first child of this name that has one. */
  text(name: string): string | null {
    return this.#children.find((child) => child.name === name && child.value !== null)?.value ?? null;
  }
}

const token = /<(\/?)([A-Za-z0-9_.]{1,40})(?:\s[^<>]*)?(\/?)>([^<]*)/g;

/**
 * The tree below `<OFX>`. In SGML an element with a text has no end, and an aggregate has one; in XML both have. Throws
 * UnreadableFile.
 */
export function readOfxTree(bytes: Uint8Array): OfxElement {
  const text = textOf(bytes, encodingOf(bytes));
  if (/<!DOCTYPE/i.test(text))
    throw new UnreadableFile('The file has a DOCTYPE, which statements of banks have not.');
  const from = text.search(/<OFX>/i);
  if (from < 0) throw new UnreadableFile('The file has no <OFX>.');
  const root = new OfxElement('', 1);
  const open = [root];
  // In SGML an element without an end has no children, also when its text is empty.
  const ends = text.slice(from).matchAll(/<\/([A-Za-z0-9_.]{1,40})>/g);
  const ended = new Set(['OFX', ...Array.from(ends, ([, tag]) => tag!.toUpperCase())]);
  let [line, at, count] = [1, 0, 0];
  token.lastIndex = from;
  for (let found = token.exec(text); found; found = token.exec(text)) {
    for (; at < found.index; at += 1) if (text.charCodeAt(at) === 10) line += 1;
    const [, isEnd, tag, isEmpty, behind] = found as unknown as [string, string, string, string, string];
    const name = tag.toUpperCase();
    if (isEnd !== '') {
      close(open, name, line);
      continue;
    }
    if ((count += 1) > mostElements)
      throw new UnreadableFile('The file has too many elements.', `line ${line}`);
    const element = new OfxElement(name, line);
    open.at(-1)!.add(element);
    const value = plainText(behind).trim();
    // A text makes it one without children: its end, if it has one, closes nothing.
    if (value !== '') element.value = value;
    else if (isEmpty === '' && ended.has(name)) open.push(element);
    if (open.length > deepest) throw new UnreadableFile('The file is too deep.', `line ${line}`);
  }
  if (open.some(({ name }) => name === 'OFX'))
    throw new UnreadableFile('The file ends within <OFX>.', `line ${line}`);
  return root;
}

/** An end closes the latest open element of its name, and elements without a text that stand in it open. */
function close(open: OfxElement[], name: string, line: number): void {
  const index = open.findLastIndex((element) => element.name === name);
  if (index > 0) open.length = index;
  else if (isAggregate(name)) throw new UnreadableFile(`</${name}> ends nothing.`, `line ${line}`);
}

function isAggregate(name: string): boolean {
  return ['OFX', 'STMTRS', 'CCSTMTRS', 'BANKTRANLIST', 'STMTTRN'].includes(name);
}

/** By the head of version 1, or the declaration of version 2. */
function encodingOf(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.subarray(0, 1_000)).toString('latin1');
  const [, xml] = /<\?xml[^>]*\sencoding\s*=\s*["']([A-Za-z0-9._-]{1,40})["']/.exec(head) ?? [];
  if (xml !== undefined) return xml;
  const [, charset] = /^CHARSET:\s*([A-Za-z0-9._-]+)/m.exec(head) ?? [];
  if (charset === undefined || charset.toUpperCase() === 'NONE') return null;
  return /^\d+$/.test(charset) ? `windows-${charset}` : charset;
}

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  nbsp: ' ',
  quot: '"',
  apos: "'",
};

function plainText(text: string): string {
  return text.replace(/&(amp|lt|gt|nbsp|quot|apos);/g, (_, name: string) => entities[name]!);
}
