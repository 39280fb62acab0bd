/**
 * Characters that show nothing wherever they stand: ignorable ones (zero width, marks of direction, fillers, tags),
 * and a few that fonts leave empty. Joiners and variation selectors are among them; `readable` says where they stay.
 */
const invisible = /[\p{Default_Ignorable_Code_Point}\ufff9-\ufffc]/gu;

/** What parts words: blanks of every width, line breaks, and fillers that look like a blank. */
const blanks = /[\s\u0085\u2800\u3164\uffa0]+/gu;

const fillers: ReadonlySet<string> = new Set(['\u3164', '\uffa0']);

/** A character that shows something by itself. A mark needs a letter to stand on. */
const visible = /[^\p{Z}\p{Cc}\p{Cf}\p{Cs}\p{M}\p{Default_Ignorable_Code_Point}\u2800\ufffc]/u;

/**
 * More marks on one letter than any script has (UAX 15, stream-safe text): putting them in order takes the square of
 * their number, over a minute for a body of 1 MiB.
 */
const tooManyMarks = /\p{M}{31}/u;

/** What PostgreSQL cannot store (NUL, halves of characters), and the other control characters but tab and line breaks. */
const unprintable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ud800-\udfff]/u;

/** Joiners and selectors: the ignorable characters that change what is read, where `readable` finds them. */
const joiner = /[\u200c\u200d\u180b-\u180f\ufe00-\ufe0f\u{e0100}-\u{e01ef}]/u;

/**
 * Joiners between letters of scripts that join them, such as Persian and those of India, and within emoji; selectors
 * behind the letter or emoji whose shape they choose.
 */
const readable = new RegExp(
  [
    '(?<=(?!\\p{DI})[\\p{scx=Arab}\\p{scx=Syrc}\\p{scx=Deva}\\p{scx=Beng}\\p{scx=Guru}\\p{scx=Gujr}\\p{scx=Orya}' +
      '\\p{scx=Taml}\\p{scx=Telu}\\p{scx=Knda}\\p{scx=Mlym}\\p{scx=Sinh}\\p{scx=Khmr}\\p{scx=Mymr}\\p{scx=Tibt}' +
      '\\p{Extended_Pictographic}\\p{Emoji_Modifier}]|\\p{Extended_Pictographic}\\ufe0f)[\\u200c\\u200d]' +
      '(?=(?!\\p{DI})[\\p{L}\\p{M}\\p{Extended_Pictographic}])',
    '(?<=(?!\\p{DI})\\p{Script=Mong})[\\u180b-\\u180f]',
    '(?<=(?!\\p{DI})[\\p{Emoji}\\p{Extended_Pictographic}])[\\ufe0e\\ufe0f]',
    '(?<=(?!\\p{DI})\\p{Script=Han})[\\ufe00-\\ufe0f\\u{e0100}-\\u{e01ef}]',
  ].join('|'),
  'gu',
);

/** Most texts are plain: looking costs less than rewriting. */
const plain = /^[\x21-\x7e]+(?: [\x21-\x7e]+)*$/;

/**
 * Whether the text can be stored and shown: whole characters, no NUL, no control characters but tab and line breaks, at
 * most 30 marks on a letter.
 */
export function isPrintable(text: string): boolean {
  return !unprintable.test(text) && !tooManyMarks.test(text);
}

/** Whether the text has at least one character that shows something. */
export function showsSomething(text: string): boolean {
  return visible.test(text);
}

/** What the reader makes of a text; null for none, and for one that shows nothing: an empty cell, a cleared field. */
export function readPresent(text: string | null | undefined, read: (text: string) => string): string | null {
  return text == null || cleanLine(text) === '' ? null : read(text);
}

/** Characters as people and PostgreSQL count them; an emoji counts for each of its parts. */
export function lengthOf(text: string): number {
  let length = text.length;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    if (unit >= 0xd800 && unit <= 0xdbff && (text.charCodeAt(index + 1) & 0xfc00) === 0xdc00) length -= 1;
  }
  return length;
}

/**
 * A text of one line, such as a name or a title, as it is stored: composed (NFC), with single blanks and none at its
 * ends, without characters that show nothing. A text that shows nothing becomes empty. What is not printable
 * stays as it is, for whoever reads it to refuse.
 */
export function cleanLine(text: string): string {
  if (plain.test(text)) return text;
  const line = withoutInvisible(text).replace(blanks, ' ').trim();
  // What was taken out may have kept marks apart.
  if (!isPrintable(text) || !isPrintable(line)) return text;
  return showsSomething(line) ? line.normalize('NFC') : '';
}

/**
 * A text of several lines, such as notes, as it is stored: composed (NFC); everything else is the writer's. A text that
 * shows nothing becomes empty.
 */
export function cleanText(text: string): string {
  if (plain.test(text) || !isPrintable(text)) return text;
  return showsSomething(text) ? text.normalize('NFC') : '';
}

/** The text without any character that shows nothing, joiners included: for what is compared, not shown. */
export function withoutIgnorable(text: string): string {
  return text.replace(invisible, '');
}

function withoutInvisible(text: string): string {
  if (text.search(invisible) === -1) return text;
  const joined = text.replace(invisible, (found) => (joiner.test(found) || fillers.has(found) ? found : ''));
  const kept = new Set([...joined.matchAll(readable)].map(({ index }) => index));
  return joined.replace(invisible, (found, index: number) =>
    kept.has(index) || fillers.has(found) ? found : '',
  );
}

/** Whether it has `min` to `max` characters. A text that is far too long is not counted. */
export function hasLength(text: string, min: number, max: number): boolean {
  // A character takes two units at the most.
  if (text.length < min || text.length > 2 * max) return false;
  const length = lengthOf(text);
  return length >= min && length <= max;
}
