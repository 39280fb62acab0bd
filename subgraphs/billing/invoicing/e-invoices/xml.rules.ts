/** An element of XML: a text, or further elements in order. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly content: string | readonly XmlElement[];
}

/** What an element may be written with: what is absent is left out. */
export type XmlContent = string | null | undefined | readonly (XmlElement | null)[];

/** An element; null where it would have neither a text nor an element, which the formats forbid. */
export function element(
  name: string,
  content: XmlContent,
  attributes: Readonly<Record<string, string>> = {},
): XmlElement | null {
  if (content === null || content === undefined || content === '') return null;
  if (typeof content === 'string') return { name, attributes, content };
  const elements = content.filter((each) => each !== null);
  return elements.length === 0 ? null : { name, attributes, content: elements };
}

/** The document as UTF-8 text, each element on a line of its own. */
export function writeXml(root: XmlElement): string {
  const lines: string[] = ['<?xml version="1.0" encoding="UTF-8"?>'];
  writeElement(root, '', lines);
  return `${lines.join('\n')}\n`;
}

function writeElement({ name, attributes, content }: XmlElement, indent: string, lines: string[]): void {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escape(value)}"`);
  const opening = `${indent}<${name}${written.join('')}>`;
  if (typeof content === 'string') {
    lines.push(`${opening}${escape(content)}</${name}>`);
    return;
  }
  lines.push(opening);
  for (const each of content) writeElement(each, `${indent}  `, lines);
  lines.push(`${indent}</${name}>`);
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\r': '&#13;',
};

/** Signs that XML 1.0 cannot write at all are left out. */
function escape(text: string): string {
  return text
    .toWellFormed()
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replace(/[&<>"\r]/g, (sign) => entities[sign]!);
}
