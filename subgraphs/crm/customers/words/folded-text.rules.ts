import { asciiDigit } from '../../../../shared/values/phone.js';
import { withoutIgnorable } from '../../../../shared/values/text.js';

/** Letters that Unicode does not take apart, and one letter that keyboards write in several ways. */
const letters: Readonly<Record<string, string>> = {
  ...{ ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ı: 'i', ħ: 'h', ŧ: 't', ŋ: 'n' },
  ...{ ς: 'σ', ё: 'е', ѐ: 'е', ѝ: 'и' },
  ...{ '\u0671': '\u0627', '\u06cc': '\u064a', '\u06a9': '\u0643' },
};
const foldedLetter = new RegExp(`[${Object.keys(letters).join('')}]`, 'g');

/** Letters that are read without their marks: accents, points for vowels. Elsewhere a mark is a letter, or makes one. */
const withOptionalMarks = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Hebrew}]/u;
const cyrillic = /\p{Script=Cyrillic}/u;
const arabic = /\p{Script=Arabic}/u;
const alef = '\u0627';
/** Above and below a letter of Arabic they make another one, but for alef, on which most people leave them out. */
const hamzaOrMadda = /[\u0653-\u0655]/g;
/** Draws an Arabic word out; says nothing. */
const tatweel = /\u0640/g;
/** Apostrophes that Unicode counts among the letters: they part words as the others do. */
const apostrophes = /[\u02b9-\u02bd]/g;

/**
 * The text as a search compares it: lower-cased, of one width, with the digits 0 to 9, without accents and what nobody
 * sees. `Müller` and `MULLER` are the same; `राम` and `रमा`, `ハ` and `パ`, `и` and `й` are not (decision 023).
 */
export function foldText(text: string): string {
  // Most texts are plain: taking them apart costs more than looking.
  if (/^[\x20-\x7e]*$/.test(text)) return text.toLowerCase();
  return withoutIgnorable(text)
    .normalize('NFKD')
    .toLowerCase()
    .normalize('NFKD')
    .replace(tatweel, '')
    .replace(apostrophes, "'")
    .replace(/(\p{L}?)(\p{M}+)/gu, (_, letter: string, marks: string) => withMarks(letter, marks))
    .replace(foldedLetter, (letter) => letters[letter]!)
    .replace(/\p{Nd}/gu, asciiDigit)
    .normalize('NFC');
}

function withMarks(letter: string, marks: string): string {
  if (letter === '' || withOptionalMarks.test(letter)) return letter;
  // A mark that Unicode joins with its letter makes a letter of the alphabet; the others are stress.
  if (cyrillic.test(letter)) return Array.from((letter + marks).normalize('NFC'))[0]!;
  if (arabic.test(letter))
    return letter === alef ? letter : letter + (marks.match(hamzaOrMadda) ?? []).join('');
  return letter + marks;
}

/** Scripts that write words without blanks between them, and Korean, which writes whole names so. */
const unspaced =
  '[\\p{scx=Han}\\p{scx=Hira}\\p{scx=Kana}\\p{scx=Hang}\\p{scx=Bopo}\\p{scx=Yiii}' +
  '\\p{scx=Thai}\\p{scx=Laoo}\\p{scx=Khmr}\\p{scx=Mymr}\\p{scx=Lana}\\p{scx=Talu}]';
const unspacedLetter = `(?:(?=[\\p{L}\\p{M}])${unspaced})`;
const spacedLetter = `(?:(?!${unspaced})[\\p{L}\\p{M}])`;

/** Runs of letters of one way of writing, and runs of digits. */
const runs = new RegExp(`${unspacedLetter}+|${spacedLetter}+|\\p{N}+`, 'gu');
const unspacedRun = new RegExp(`^${unspacedLetter}`, 'u');

/** The runs of a folded text, each either written without blanks between words, or a word, or a number. */
export function runsOf(folded: string): string[] {
  return folded.match(runs) ?? [];
}

/** Whether a run is written without blanks between its words, such as `山田太郎`. */
export function isUnspaced(run: string): boolean {
  return unspacedRun.test(run);
}

/** Each letter of a run with its marks: `太郎`, `ชื่อ` have two. */
export function lettersOf(run: string): string[] {
  return run.match(/\p{L}\p{M}*|\p{M}+/gu) ?? [];
}

/** Each two neighbours of a run, or its only letter: what stands for its words, since nobody can tell where they begin. */
export function pairsOf(run: string): string[] {
  const letters = lettersOf(run);
  if (letters.length < 2) return letters;
  return letters.slice(1).map((letter, index) => letters[index]! + letter);
}
