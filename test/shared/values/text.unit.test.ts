import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { nameKey } from '../../../shared/values/name-key.js';
import {
  cleanLine,
  cleanText,
  hasLength,
  isPrintable,
  lengthOf,
  showsSomething,
} from '../../../shared/values/text.js';

/** Blanks of every width, zero-width and filler characters, marks of direction. */
const shownAsNothing = [
  ' ', '\t', '\n', '\u00a0', '\u1680', '\u2003', '\u2028', '\u202f', '\u3000', '\u0085', '\u2800',
  '\u200b', '\u200c', '\u200d', '\u2060', '\ufeff', '\u00ad', '\u034f', '\u180e', '\u2064', '\ufe0f',
  '\u3164', '\u115f', '\u1160', '\uffa0', '\u17b4', '\u17b5', '\u200e', '\u200f', '\u061c', '\u202e', '\u2066',
  '\u{e0001}', '\u{e0041}', '\u{e0100}', '\ufffc', '\u{1d173}', '\u0301',
]; // prettier-ignore

const hostile = fc.string({
  unit: fc.constantFrom(...shownAsNothing, 'a', 'é', 'e\u0301', 'ß', '山', '👍', '\ud83d', '\0'),
});

describe('a line of text', () => {
  test.each(shownAsNothing)('that is %j alone shows nothing', (character) => {
    expect([cleanLine(character.repeat(3)), cleanText(character.repeat(3))]).toEqual(['', '']);
    expect(showsSomething(character)).toBe(false);
  });

  test.each([
    ['  Anna\u00a0\u00a0 Adler\t', 'Anna Adler'],
    ['\u202eAnna\u202c', 'Anna'],
    ['An\u200bna', 'Anna'],
    ['Ann\u200da', 'Anna'],
    ['Zoe\u0308', 'Zoë'],
    ['김\u3164민준', '김 민준'],
    ['می\u200cخواهم', 'می\u200cخواهم'],
    ['क्\u200dष', 'क्\u200dष'],
    ['👩\u200d🚀', '👩\u200d🚀'],
    ['❤\ufe0f', '❤\ufe0f'],
    ['葛\u{e0100}城', '葛\u{e0100}城'],
    ['O’Neil', 'O’Neil'],
  ])('%j is kept as %j', (text, line) => {
    expect(cleanLine(text)).toBe(line);
  });

  test('is clean once it was cleaned, and halves of characters are kept for the refusal', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const line = cleanLine(text);
        expect(cleanLine(line)).toBe(line);
        if (!isPrintable(text)) return expect(line).toBe(text);
        expect(line).toBe(line.normalize('NFC').trim());
        expect(line === '' || showsSomething(line)).toBe(true);
      }),
      { numRuns: 3_000 },
    );
  });

  test('of several lines keeps all but its composition', () => {
    expect(cleanText(' a\n\n  Zoe\u0308 👩\u200d🚀\t')).toBe(' a\n\n  Zoë 👩\u200d🚀\t');
  });

  test('with heaps of marks costs no more than another of its length', () => {
    const heaps = [
      'a' + '\u0301\u0323'.repeat(250_000),
      `a${'\u0301\u0323'.repeat(15)}\u200b`.repeat(10_000),
      '\u0301\u0323\u200b'.repeat(150_000),
    ];
    const before = process.cpuUsage();

    for (const text of heaps) expect(cleanLine(text).length + cleanText(text).length).toBeGreaterThan(0);

    // A minute and more, were they put in order.
    expect(process.cpuUsage(before).user / 1_000).toBeLessThan(5_000);
    expect(isPrintable(heaps[0]!)).toBe(false);
  });

  test('is counted in characters, as PostgreSQL does', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => expect(lengthOf(text)).toBe([...text].length)),
    );
    expect(lengthOf('❤\ufe0f👩\u200d🚀')).toBe(5);
  });

  test('is within bounds exactly when its characters are', () => {
    const [length, text] = [fc.nat({ max: 12 }), fc.string({ unit: 'binary', maxLength: 12 })];
    fc.assert(
      fc.property(text, length, length, (value, min, max) => {
        const characters = [...value].length;
        expect(hasLength(value, min, max)).toBe(characters >= min && characters <= max);
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('the key of a name', () => {
  test.each([
    ['Café Zürich', 'Cafe\u0301  ZU\u0308RICH '],
    ['Straße', 'STRASSE'],
    ['ΑΣ', 'ας'],
    ['ＡＣＭＥ', 'acme'],
    ['Acme\u200b GmbH', 'acme\u00a0gmbh'],
  ])('%s and %s are one name', (name, other) => {
    expect(nameKey(name)).toBe(nameKey(other));
  });

  test.each([
    ['Cafe', 'Café'],
    ['Ab', 'A b'],
    ['Adler', 'Adler 2'],
  ])('%s and %s are two', (name, other) => {
    expect(nameKey(name)).not.toBe(nameKey(other));
  });

  test('is its own key, is the same for every case and composition, and fits an index', () => {
    const name = fc.string({ unit: 'binary', maxLength: 200 });
    fc.assert(
      fc.property(fc.oneof(name, hostile), (text) => {
        if (!isPrintable(text)) return;
        const key = nameKey(text);
        if (key.length < 64) expect(nameKey(key)).toBe(key);
        expect(nameKey(text.normalize('NFD'))).toBe(key);
        expect(nameKey(` ${text}\t`)).toBe(key);
        expect(Buffer.byteLength(key)).toBeLessThanOrEqual(1_000);
      }),
      { numRuns: 3_000 },
    );
    expect(nameKey('\ufdfa'.repeat(200))).toMatch(/^[0-9a-f]{64}$/);
  });
});
