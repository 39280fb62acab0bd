import bidiFactory from 'bidi-js';

/** A piece of a line that one font draws in one direction, in the order of its signs as they are read. */
export interface TextRun<Font> {
  readonly text: string;
  readonly font: Font;
  readonly isRightToLeft: boolean;
}

/** Which font draws a sign, and as what: a sign that no font has is drawn as its code point. */
export type PickFont<Font> = (sign: string) => { readonly font: Font; readonly text: string };

// Its types are those of an ES module, which Node.js does not take it for.
const bidi = (bidiFactory as unknown as typeof bidiFactory.default)();
const signs = new Intl.Segmenter('und', { granularity: 'grapheme' });
const rightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;
/** Marks of direction, which are followed and not drawn. */
const marks = /[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]/g;

/** Begins a line that is read from right to left, whatever its first letter is. */
export const rightToLeftMark = '\u200f';

/** Whether a text is read from right to left: by its first letter or mark that says so. */
export function isRightToLeft(text: string): boolean {
  return (
    (rightToLeft.test(text) || text.startsWith(rightToLeftMark)) &&
    bidi.getEmbeddingLevels(text).paragraphs[0]?.level === 1
  );
}

/** The runs of a line from left to right, as they are drawn. */
export function runsOf<Font>(line: string, isReversed: boolean, pick: PickFont<Font>): TextRun<Font>[] {
  if (!isReversed && !rightToLeft.test(line)) return withoutDirection(line, pick);
  const { levels } = bidi.getEmbeddingLevels(line, isReversed ? 'rtl' : 'ltr');
  const runs = levelRuns(line, levels, pick);
  return visually(runs).map(({ text, font, level }) => directed(text, font, level % 2 === 1));
}

type LevelRun<Font> = { text: string; font: Font; level: number };

function withoutDirection<Font>(line: string, pick: PickFont<Font>): TextRun<Font>[] {
  const runs: { text: string; font: Font; isRightToLeft: boolean }[] = [];
  for (const { segment } of signs.segment(line)) {
    const last = runs.at(-1);
    const { font, text } = pickNext(segment, last, pick);
    if (last?.font === font) last.text += text;
    else runs.push({ text, font, isRightToLeft: false });
  }
  return runs;
}

/** Every font has a blank: it does not part a text. */
function pickNext<Font>(sign: string, last: { readonly font: Font } | undefined, pick: PickFont<Font>) {
  return sign === ' ' && last ? { font: last.font, text: sign } : pick(sign);
}

function levelRuns<Font>(line: string, levels: Uint8Array, pick: PickFont<Font>): LevelRun<Font>[] {
  const mirrored = bidi.getMirroredCharactersMap(line, levels);
  const runs: LevelRun<Font>[] = [];
  for (const { segment, index } of signs.segment(line)) {
    const level = levels[index]!;
    const last = runs.at(-1);
    const { font, text } = pickNext(mirrored.get(index) ?? segment, last, pick);
    if (last?.font === font && last.level === level) last.text += text;
    else runs.push({ text, font, level });
  }
  return runs;
}

/** Rule L2 of the bidirectional algorithm, over runs. */
function visually<Font>(runs: readonly LevelRun<Font>[]): LevelRun<Font>[] {
  const ordered = [...runs];
  const highest = Math.max(0, ...runs.map(({ level }) => level));
  for (let level = highest; level >= 1; level--)
    for (let start = 0; start < ordered.length; start++) {
      let end = start;
      while (end < ordered.length && ordered[end]!.level >= level) end++;
      if (end > start + 1) ordered.splice(start, end - start, ...ordered.slice(start, end).reverse());
      start = Math.max(start, end - 1);
    }
  return ordered;
}

/** Fonts turn letters of these scripts around by themselves, and nothing else. */
function directed<Font>(text: string, font: Font, isRun: boolean): TextRun<Font> {
  const drawn = text.replace(marks, '');
  if (!isRun || rightToLeft.test(drawn)) return { text: drawn, font, isRightToLeft: isRun };
  const turned = Array.from(signs.segment(drawn), ({ segment }) => segment).reverse();
  return { text: turned.join(''), font, isRightToLeft: false };
}
