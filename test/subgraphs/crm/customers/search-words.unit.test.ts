import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readSearch, wordsOfCustomer } from '../../../../subgraphs/crm/customers/words/search-words.rules.js';
import {
  countTypos,
  forgivenTypos,
  variantsOf,
} from '../../../../subgraphs/crm/customers/words/sought-words.rules.js';

const letter = fc.constantFrom(...'abcdeßñж');
const word = (minLength: number) =>
  fc.array(letter, { minLength, maxLength: 12 }).map((letters) => letters.join(''));
const typo = fc.record({
  kind: fc.constantFrom('wrong', 'missing', 'added', 'swapped'),
  at: fc.nat(11),
  letter,
});

function withTypo(
  text: string,
  { kind, at, letter: other }: { kind: string; at: number; letter: string },
): string {
  const place = at % text.length;
  const [before, after] = [text.slice(0, place), text.slice(place + 1)];
  if (kind === 'wrong') return before + other + after;
  if (kind === 'missing') return before + after;
  if (kind === 'added') return before + other + text.slice(place);
  return before + (after[0] ?? '') + text[place]! + after.slice(1);
}

const shareVariant = (one: string, other: string) => {
  const variants = variantsOf(one);
  return [...variantsOf(other)].some((variant) => variants.has(variant));
};

describe('variants', () => {
  test('every word of four letters or more shares one with the same word misspelt once', () => {
    fc.assert(
      fc.property(word(4), typo, (right, wrong) => {
        expect([right, withTypo(right, wrong), shareVariant(right, withTypo(right, wrong))]).toEqual([
          right,
          withTypo(right, wrong),
          true,
        ]);
      }),
      { numRuns: 2_000, seed: 7 },
    );
  });

  test('a word of nine letters or more shares one with the same word misspelt twice', () => {
    fc.assert(
      fc.property(word(9), typo, typo, (right, first, second) => {
        const wrong = withTypo(withTypo(right, first), second);
        expect([right, wrong, shareVariant(right, wrong)]).toEqual([right, wrong, true]);
      }),
      { numRuns: 2_000, seed: 7 },
    );
  });

  test.each([
    ['ab', 0],
    ['12345678', 0],
    ['abc', 1],
    ['schwarz', 2],
  ] as const)('of %s %d typing errors are forgiven', (text, typos) => {
    expect(forgivenTypos(text)).toBe(typos);
  });

  test('a long word has 29 at the most', () => {
    expect(variantsOf('schwarzenegger').size).toBe(29);
    expect(variantsOf('12345678').size).toBe(0);
  });
});

test.each([
  ['adler', 'adler', 0],
  ['adler', 'alder', 1],
  ['adler', 'adlr', 1],
  ['adler', 'addler', 1],
  ['adler', 'adlex', 1],
  ['schwarz', 'shwartz', 2],
  ['adler', 'xyzzy', 3],
  ['ad', 'adlers', 3],
] as const)('between %s and %s lie %d typing errors, counted up to three', (one, other, typos) => {
  expect(countTypos(one, other, 2)).toBe(typos);
});

test('a customer is found by folded words, each with the places where it stands', () => {
  const words = wordsOfCustomer({
    name: 'Zoë Groß-Adler',
    email: 'zoe.adler87@shop.example',
    phone: '+49301234567',
  });

  expect([...words]).toEqual([
    ['zoe', 3],
    ['gross', 1],
    ['adler', 3],
    ['87', 2],
    ['shop', 2],
    ['301234567', 4],
    ['<765432103', 4],
  ]);
});

test.each([
  ['Zoë  ADLER', ['zoe', 'adler']],
  ['030 / 123 45-67', ['301234567']],
  ['0049 (30) 1234567', ['301234567']],
  ['+49 30 1234567', ['301234567']],
  ['adler 12', ['adler', '12']],
  ['45 67', ['4567']],
  ['0815', ['0815']],
  ['０３０ １２３４５６７', ['301234567']],
  ['山田太郎', ['山田', '田太', '太郎']],
  ['王', ['王']],
  ['राम शर्मा', ['राम', 'शर्मा']],
  ['ABC株式', ['abc', '株式']],
])('%s is searched for as %j', (text, words) => {
  expect(readSearch(text)).toEqual(words);
});

test.each([
  ['株式会社 山田', ['株式', '式会', '会社', '山田', '株', '式', '会', '社', '山', '田']],
  ['김민수', ['김민', '민수', '김', '민', '수']],
  ['น้ำฝน', ['น้ํา', 'าฝ', 'ฝน', 'น้ํ', 'า', 'ฝ', 'น']],
  ['AnnaMüller', ['annamuller', 'anna', 'muller']],
])('the name %s is found by %j', (name, words) => {
  expect([...wordsOfCustomer({ name, email: null, phone: null }).keys()]).toEqual(words);
});

test('no word is cut within a character, and none of its variants', () => {
  const name = `${'a'.repeat(39)}${'𞤀'.repeat(9)} ${'𞤀𞤁'.repeat(3)}`;
  const words = [...wordsOfCustomer({ name, email: null, phone: null }).keys()];
  const texts = words.flatMap((word) => [word, ...variantsOf(word)]);

  expect(texts.filter((text) => !text.isWellFormed())).toEqual([]);
});
