interface Glyph {
  readonly id: number;
  readonly advanceWidth: number;
  readonly codePoints: readonly number[];
}

/** What of a font in a PDF pdfkit's types do not tell. */
export interface OpenFont {
  readonly font: {
    hasGlyphForCodePoint(codePoint: number): boolean;
    getGlyph: (id: number, codePoints?: readonly number[]) => Glyph;
  };
  readonly subset: { readonly glyphs: number[]; includeGlyph(id: number): number };
  readonly unicode: (readonly number[])[];
  readonly widths: number[];
  readonly scale: number;
  layout(text: string, features?: readonly string[]): { glyphs: Glyph[]; positions: object[] };
  encode: (text: string, features?: readonly string[]) => [string[], object[]];
}

const kept = new WeakSet<OpenFont>();

/**
 * Keeps the letters that a text is made of, for whoever searches or copies it. Fonts draw several letters of Arabic by one
 * shape and dots; pdfkit remembers the first of them. Here a shape is in the font once for each letter.
 */
export function keepLetters(font: OpenFont): void {
  if (kept.has(font)) return;
  kept.add(font);
  tellLetters(font);
  const included = new Map<string, number>();
  font.encode = (text, features) => {
    const { glyphs, positions } = font.layout(text, features);
    const encoded = glyphs.map((glyph) => {
      const key = `${glyph.id} ${glyph.codePoints.join()}`;
      const index = included.get(key) ?? include(font, glyph);
      included.set(key, index);
      return index.toString(16).padStart(4, '0');
    });
    return [encoded, positions];
  };
}

/** fontkit remembers a shape with the letters that it drew first. */
function tellLetters({ font }: OpenFont): void {
  const getGlyph = font.getGlyph.bind(font);
  font.getGlyph = (id, codePoints) => {
    const glyph = getGlyph(id, codePoints);
    if (!codePoints || glyph.codePoints.join() === codePoints.join()) return glyph;
    return Object.create(glyph, { codePoints: { value: codePoints } }) as Glyph;
  };
}

function include({ subset, unicode, widths, scale }: OpenFont, glyph: Glyph): number {
  const own = subset.includeGlyph(glyph.id);
  const isTaken = unicode[own] !== undefined && unicode[own].join() !== glyph.codePoints.join();
  const index = isTaken ? subset.glyphs.push(glyph.id) - 1 : own;
  widths[index] ??= glyph.advanceWidth * scale;
  unicode[index] ??= glyph.codePoints;
  return index;
}
