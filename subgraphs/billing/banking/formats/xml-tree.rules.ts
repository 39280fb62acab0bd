import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { textOf } from './file-text.rules.js';
import { UnreadableFile } from './statement-file.rules.js';

/** An element: its children by name, its attributes by `@` and name, its text as `#text`. */
export interface XmlNode {
  readonly [name: string]: XmlValue;
}
type XmlValue = string | XmlNode | readonly (string | XmlNode)[];

/** Deeper than any statement is. */
const deepest = 60;

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  removeNSPrefix: true,
  ignoreDeclaration: true,
  ignorePiTags: true,
  parseTagValue: false,
  parseAttributeValue: false,
  // Texts are data: entities of a file are never defined by it, and the five of XML are read below.
  processEntities: false,
  maxNestedTags: deepest,
  alwaysCreateTextNode: false,
});

/** The root of a document. Throws UnreadableFile for a DOCTYPE, for what is no XML, with its line, and for what is too deep. */
export function readXml(bytes: Uint8Array): XmlNode {
  const text = textOf(bytes, encodingOf(bytes));
  if (/<!DOCTYPE/i.test(text))
    throw new UnreadableFile(
      'The file has a DOCTYPE, which statements of banks have not.',
      lineAt(text, /<!DOCTYPE/i),
    );
  const valid = XMLValidator.validate(text);
  if (valid !== true)
    throw new UnreadableFile(`The file is no XML: ${valid.err.msg}`, `line ${valid.err.line}`);
  try {
    return parser.parse(text) as XmlNode;
  } catch (error) {
    throw new UnreadableFile(`The file is no XML of a bank: ${(error as Error).message}`);
  }
}

function encodingOf(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.subarray(0, 200)).toString('latin1');
  return /<\?xml[^>]*\sencoding\s*=\s*["']([A-Za-z0-9._-]{1,40})["']/.exec(head)?.[1] ?? null;
}

function lineAt(text: string, pattern: RegExp): string {
  return `line ${text.slice(0, text.search(pattern)).split('\n').length}`;
}

/** The elements of this name below a node, in their order; none below a node that is not there. */
export function elements(node: XmlNode | undefined, name: string): XmlNode[] {
  const value = node !== undefined && Object.hasOwn(node, name) ? node[name]! : [];
  return (Array.isArray(value) ? (value as (string | XmlNode)[]) : [value as string | XmlNode]).map((each) =>
    typeof each === 'string' ? { '#text': each } : each,
  );
}

/** The first element on a path below a node. */
export function element(node: XmlNode | undefined, ...path: readonly string[]): XmlNode | undefined {
  return path.reduce<XmlNode | undefined>((at, name) => elements(at, name)[0], node);
}

/** The text of the first element on a path; null where there is none. */
export function textIn(node: XmlNode | undefined, ...path: readonly string[]): string | null {
  const text = element(node, ...path)?.['#text'];
  return typeof text === 'string' ? plainText(text) : null;
}

/** The first text that one of these paths leads to. */
export function firstText(node: XmlNode | undefined, paths: readonly (readonly string[])[]): string | null {
  for (const path of paths) {
    const text = textIn(node, ...path);
    if (text !== null) return text;
  }
  return null;
}

/** An attribute of an element; null where it has none. */
export function attribute(node: XmlNode | undefined, name: string): string | null {
  const value = node?.[`@${name}`];
  return typeof value === 'string' ? plainText(value) : null;
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function plainText(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(
    /&(?:#x([0-9a-fA-F]{1,6})|#([0-9]{1,7})|(amp|lt|gt|quot|apos));/g,
    (all, hex, decimal, name) => {
      if (name !== undefined) return entities[name as string]!;
      const point = Number.parseInt((hex ?? decimal) as string, hex === undefined ? 10 : 16);
      return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : (all as string);
    },
  );
}
