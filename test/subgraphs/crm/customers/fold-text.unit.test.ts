import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { foldText } from '../../../../subgraphs/crm/customers/words/folded-text.rules.js';

/** Every character of Unicode that is something, of the many thousand ideographs those that are written in two ways. */
const characters = Array.from({ length: 0x110000 }, (_, code) => String.fromCodePoint(code)).filter(
  (each) =>
    !/\p{C}/u.test(each) && (!/[\p{UIdeo}\p{Script=Tangut}]/u.test(each) || each !== each.normalize('NFKC')),
);
const ofScript = (script: string) =>
  characters.filter((each) => new RegExp(`^\\p{Script=${script}}$`, 'u').test(each));

test('what is folded once stays as it is, beside letters of every kind of script', () => {
  const changing = characters
    .flatMap((each) => [each, `a${each}`, `и${each}`, `ا${each}`, `か${each}`, `${each}a`])
    .filter((text) => foldText(foldText(text)) !== foldText(text));

  expect(changing).toEqual([]);
});

test('any text is folded as its composed and its decomposed form are', () => {
  const text = fc
    .array(fc.constantFrom(...'aéßñЙёकािคีがﾊﾟ한글مُשּׁ 1٣'), { maxLength: 8 })
    .map((each) => each.join(''));
  fc.assert(
    fc.property(text, (any) => {
      expect(foldText(any.normalize('NFD'))).toBe(foldText(any));
      expect(foldText(any.normalize('NFC'))).toBe(foldText(any));
      expect(foldText(foldText(any))).toBe(foldText(any));
    }),
    { numRuns: 2_000, seed: 7 },
  );
});

describe('letters stay apart', () => {
  const scripts = [
    ...[
      'Devanagari',
      'Bengali',
      'Gurmukhi',
      'Gujarati',
      'Oriya',
      'Tamil',
      'Telugu',
      'Kannada',
      'Malayalam',
      'Sinhala',
    ],
    ...['Thai', 'Lao', 'Khmer', 'Myanmar', 'Tibetan', 'Hiragana', 'Katakana', 'Hangul', 'Bopomofo'],
    ...['Armenian', 'Georgian', 'Ethiopic', 'Cyrillic'],
  ];

  test.each(scripts)('of %s, marks among them, in all their own forms', (script) => {
    const letters = ofScript(script).filter(
      (each) =>
        /[\p{L}\p{M}]/u.test(each) &&
        each === each.normalize('NFKC') &&
        // Those of Cyrillic are signs of old manuscripts.
        !/(?=\p{M})\p{Script=Cyrillic}/u.test(each) &&
        each === each.toLowerCase() &&
        !/\p{DI}/u.test(each) &&
        // The dots of ё and the stress of ѐ and ѝ are mostly left out.
        !/[ёѐѝ]/.test(each),
    );
    const base = letters.find((each) => /\p{L}/u.test(each))!;
    const byFolded = Map.groupBy(letters, (each) => foldText(base + each));

    expect([...byFolded.values()].filter(({ length }) => length > 1)).toEqual([]);
  });
});

test.each([
  ['Müller', 'MULLER'],
  ['Şaĝınç Łódź', 'sagınc lodz'],
  ['Đỗ Thị Ánh', 'do thi anh'],
  ['ΓΙΏΡΓΟΣ', 'γιωργος'],
  ['Королёв', 'королев'],
  ['за́мок', 'замок'],
  ['ﾊﾟﾅｿﾆｯｸ', 'パナソニック'],
  ['Ｔｏｋｙｏ １２', 'tokyo 12'],
  ['مُحَمَّد', 'محمد'],
  ['أحمد آل', 'احمد ال'],
  ['محـــمد', 'محمد'],
  ['علی', 'علي'],
  ['שָׁלוֹם', 'שלום'],
  ['٠٣٠', '030'],
  ['ज़\u200dरा', 'ज़रा'],
])('%s is %s', (one, other) => {
  expect(foldText(one)).toBe(foldText(other));
});

test.each([
  ['राम', 'रमा'],
  ['राम', 'रम'],
  ['मीना', 'मेना'],
  ['สมชาย', 'สมชัย'],
  ['ハナ', 'バナ'],
  ['はは', 'パパ'],
  ['йод', 'иод'],
  ['Їжак', 'Іжак'],
  ['سؤال', 'سوال'],
  ['김민수', '김민주'],
])('%s is not %s', (one, other) => {
  expect(foldText(one)).not.toBe(foldText(other));
});
