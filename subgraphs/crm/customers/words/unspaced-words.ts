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
