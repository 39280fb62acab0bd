import LineBreaker from 'linebreak';
import PDFDocument from 'pdfkit';
import { keepLetters, type OpenFont } from './open-font.service.js';
import { type FontName, fontPath, fontsFor } from './font-files.rules.js';
import { isRightToLeft, rightToLeftMark, runsOf, type TextRun } from './text-runs.rules.js';

export interface TextStyle {
  readonly size: number;
  readonly isBold?: boolean;
  readonly color?: string;
}

export interface TextBox extends TextStyle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** By default where it begins to be read: on the right for some scripts. */
  readonly align?: 'start' | 'left' | 'right' | 'center';
}

/** A4, in points. */
export const paper = { width: 595.28, height: 841.89 };
export const black = '#1a1a1a';

/** Pages of PDF/A-3b to draw on: texts of any script, in fonts that are embedded. */
export class PdfCanvas {
  readonly pdf: InstanceType<typeof PDFDocument>;
  /** Signs that no font has, which were drawn as their code points. */
  readonly unknownSigns = new Set<string>();
  readonly #glyphs = new Map<string, boolean>();
  readonly #picked = new Map<string, { font: FontName; text: string }>();
  readonly #widths = new Map<string, number>();
  readonly #wholeWidths = new Map<string, number>();

  constructor(options: { readonly title: string; readonly language: string; readonly createdAt: Date }) {
    const { title, language, createdAt } = options;
    this.pdf = new PDFDocument({
      ...{ size: [paper.width, paper.height], margin: 0, autoFirstPage: false, bufferPages: true },
      ...{ subset: 'PDF/A-3b', pdfVersion: '1.7', lang: language, font: fontPath('NotoSans_400Regular') },
      info: {
        Title: withoutMarkup(title),
        Producer: 'braiflow',
        Creator: 'braiflow',
        CreationDate: createdAt,
      },
    });
  }

  /** A line of text, in its box from left to right; it is not broken. */
  line(text: string, box: TextBox): void {
    const { x, y, width, align = 'start', color = black } = box;
    const isReversed = isRightToLeft(text);
    const runs = this.#runs(text, isReversed, box);
    const drawn = runs.map((run) => ({ run, width: this.#widthOf(run, box.size) }));
    const whole = drawn.reduce((sum, each) => sum + each.width, 0);
    const toTheRight = align === 'right' || (align === 'start' && isReversed);
    let at = x + (align === 'center' ? (width - whole) / 2 : toTheRight ? width - whole : 0);
    this.pdf.fillColor(color);
    for (const each of drawn) {
      this.#draw(each.run, at, y, box.size);
      at += each.width;
    }
  }

  /** The lines that a text needs in a width; its own line breaks stay. */
  wrap(text: string, width: number, style: TextStyle): string[] {
    return text.split(/\r\n|\r|\n/).flatMap((paragraph) => this.#wrapParagraph(paragraph, width, style));
  }

  /** How wide a text is. */
  widthOf(text: string, style: TextStyle): number {
    const key = style.isBold ? `*${text}` : text;
    const cached = this.#wholeWidths.get(key) ?? this.#wholeWidth(text, style);
    if (text.length <= longestKept && this.#wholeWidths.size < mostKept) this.#wholeWidths.set(key, cached);
    return cached * style.size;
  }

  #wholeWidth(text: string, style: TextStyle): number {
    const runs = this.#runs(text, isRightToLeft(text), style);
    return runs.reduce((sum, run) => sum + this.#widthOf(run, 1), 0);
  }

  lineHeight({ size }: TextStyle): number {
    return size * 1.36;
  }

  #runs(text: string, isReversed: boolean, { isBold = false }: TextStyle): TextRun<FontName>[] {
    return runsOf(text.replace(/\t/g, ' '), isReversed, (sign) => this.#pick(sign, isBold));
  }

  #pick(sign: string, isBold: boolean): { font: FontName; text: string } {
    const key = isBold ? `*${sign}` : sign;
    const cached = this.#picked.get(key) ?? this.#find(sign, isBold);
    this.#picked.set(key, cached);
    return cached;
  }

  #find(sign: string, isBold: boolean): { font: FontName; text: string } {
    const fonts = fontsFor(sign, isBold);
    const codePoints = Array.from(sign, (each) => each.codePointAt(0)!).filter((code) => !isInvisible(code));
    const font = fonts.find((name) => codePoints.every((code) => this.#has(name, code)));
    if (font) return { font, text: sign };
    this.unknownSigns.add(sign);
    const names = codePoints.map((code) => `U+${code.toString(16).toUpperCase().padStart(4, '0')}`);
    return { font: isBold ? 'NotoSans_700Bold' : 'NotoSans_400Regular', text: `[${names.join(' ')}]` };
  }

  #has(name: FontName, codePoint: number): boolean {
    const key = `${name} ${codePoint}`;
    const cached = this.#glyphs.get(key) ?? this.#open(name).font.hasGlyphForCodePoint(codePoint);
    this.#glyphs.set(key, cached);
    return cached;
  }

  /** Makes it the font of the moment. */
  #open(name: FontName): OpenFont {
    this.pdf.font(fontPath(name));
    const { _font: font } = this.pdf as unknown as { readonly _font: OpenFont };
    keepLetters(font);
    return font;
  }

  #widthOf({ text, font, isRightToLeft: isReversed }: TextRun<FontName>, size: number): number {
    const key = `${font} ${text}`;
    const cached = this.#widths.get(key) ?? this.#measure(text, font, isReversed);
    if (text.length <= longestKept && this.#widths.size < mostKept) this.#widths.set(key, cached);
    return (cached * size) / measuredSize;
  }

  #measure(text: string, font: FontName, isReversed: boolean): number {
    this.#open(font);
    return this.pdf.fontSize(measuredSize).widthOfString(text, shaping(isReversed));
  }

  #draw(
    { text, font, isRightToLeft: isReversed }: TextRun<FontName>,
    x: number,
    y: number,
    size: number,
  ): void {
    this.#open(font);
    // Fonts have ascenders of their own; all runs of a line stand on one base line.
    this.pdf.fontSize(size).text(text, x, y + size * 1.07, {
      ...{ lineBreak: false, baseline: 'alphabetic' },
      ...shaping(isReversed),
    });
  }

  /** Pieces are measured one by one, so that a text takes as long as it is, however long a line of it. */
  #wrapParagraph(paragraph: string, width: number, style: TextStyle): string[] {
    if (paragraph.length < longestWhole && this.widthOf(paragraph, style) <= width) return [paragraph];
    const lines: string[] = [];
    let line = '';
    let used = 0;
    for (const piece of this.#narrowPieces(paragraph, width, style)) {
      if (line !== '' && used + this.widthOf(piece.trimEnd(), style) > width) {
        lines.push(line.trimEnd());
        [line, used] = ['', 0];
      }
      line += piece;
      used += this.widthOf(piece, style);
    }
    // Each line goes in the direction of its paragraph.
    const mark = isRightToLeft(paragraph) ? rightToLeftMark : '';
    return [...lines, line.trimEnd()].map((each) => `${mark}${each}`);
  }

  /** Where lines may break, by Unicode's rules; a word that is wider than a line breaks anywhere. */
  *#narrowPieces(paragraph: string, width: number, style: TextStyle): Generator<string> {
    const breaker = new LineBreaker(paragraph);
    let start = 0;
    for (let next = breaker.nextBreak(); next; next = breaker.nextBreak()) {
      const piece = paragraph.slice(start, next.position);
      start = next.position;
      const isWide = piece.length >= longestWhole || this.widthOf(piece.trimEnd(), style) > width;
      if (isWide) for (const { segment } of signs.segment(piece)) yield segment;
      else yield piece;
    }
  }
}

/** Of widths that are remembered: words come again, and lines do not. */
const longestKept = 30;
const mostKept = 50_000;
/** Signs that no line has room for. */
const longestWhole = 400;
const measuredSize = 100;
const signs = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** Joiners, selectors and marks of direction, which no font needs a glyph for. */
function isInvisible(code: number): boolean {
  return (
    (code >= 0x200b && code <= 0x200f) ||
    (code >= 0x202a && code <= 0x202e) ||
    (code >= 0x2060 && code <= 0x206f) ||
    (code >= 0xfe00 && code <= 0xfe0f) ||
    code === 0x61c ||
    code === 0xfeff
  );
}

/** pdfkit lays words out one by one, in the order they are read; with features it lays the whole run out. */
function shaping(isReversed: boolean): { features?: [] } {
  return isReversed ? { features: [] } : {};
}

/** pdfkit writes it into the metadata as it is. */
function withoutMarkup(text: string): string {
  return text.replace(/[<>&]/g, ' ');
}
